package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;
import statusline.api.Validation;
import statusline.broker.TestModule.Words;

class FallbackTest {
  @TempDir Path folder;

  private final AtomicBoolean broken = new AtomicBoolean();

  private TestModule breakable() {
    return new TestModule(
        "words",
        context -> {
          if (broken.get()) {
            throw new IOException("the source is gone");
          }
          return Fetched.of(new Words("here"));
        });
  }

  @Test
  void failedFetchKeepsLastReadingWithAge() {
    try (var broker = new TestBroker(folder, breakable().withDefault("default"))) {
      broker.lineData();
      broken.set(true);
      broker.advance(Duration.ofMinutes(3));

      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.OLD, entry.state());
      assertEquals("here", TestBroker.words(entry));
      assertEquals(Optional.of(Duration.ofMinutes(3)), entry.age());
      assertEquals(Optional.of("the source is gone"), entry.reason());
    }
  }

  @Test
  void readingIsMarkedFromStalenessThreshold() {
    TestModule module = breakable();
    module.policy = module.policy.withStalenessThreshold(Duration.ofSeconds(60));
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broken.set(true);
      broker.advance(Duration.ofSeconds(60).minusNanos(1));
      assertFalse(broker.entry("words").stale());
      broker.advance(Duration.ofNanos(1));

      assertTrue(broker.entry("words").stale());
    }
  }

  @Test
  void defaultValueIsShownWithoutReading() {
    broken.set(true);
    try (var broker = new TestBroker(folder, breakable().withDefault("default"))) {
      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.DEFAULT, entry.state());
      assertEquals("default", TestBroker.words(entry));
      assertEquals(Optional.empty(), entry.age());
    }
  }

  @Test
  void nothingIsShownWithoutDefaultValue() {
    broken.set(true);
    try (var broker = new TestBroker(folder, breakable())) {
      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.FAILED, entry.state());
      assertEquals(List.of(), entry.segments());
      assertEquals(Optional.of("the source is gone"), entry.reason());
    }
  }

  @Test
  void validationErrorsFailTheFetch() {
    TestModule module = TestModule.saying("words", "here");
    module.validation = value -> Validation.valid(value).error("it is of the wrong year");
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.FAILED, entry.state());
      assertEquals(Optional.of("its data are not valid: it is of the wrong year"), entry.reason());
    }
  }

  @Test
  void sanitizedValueIsShownWithWarnings() {
    TestModule module = TestModule.saying("words", "150 %");
    module.validation = value -> Validation.valid(new Words("100 %")).warning("over 100 %");
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.entry("words");

      assertEquals("100 %", TestBroker.words(entry));
      assertEquals(List.of("over 100 %"), entry.warnings());
    }
  }

  @Test
  void failingModuleDoesNotAffectOthers() {
    var scope =
        TestModule.saying("a-scope", "x")
            .scopedBy(
                context -> {
                  throw new IllegalStateException("scope");
                });
    TestModule.Fetch error =
        context -> {
          throw new NoClassDefFoundError("missing");
        };
    TestModule.Fetch deep =
        context -> {
          throw new StackOverflowError();
        };
    TestModule wording = TestModule.saying("d-wording", "unspeakable");
    TestModule byDefault = new TestModule("e-default", error);
    byDefault.defaultValue =
        () -> {
          throw new IllegalStateException("default");
        };
    try (var broker =
        new TestBroker(
            folder,
            scope,
            new TestModule("b-error", error),
            new TestModule("c-deep", deep),
            wording,
            byDefault,
            TestModule.saying("f-good", "here"))) {
      LineData board = broker.lineData();

      assertEquals("here", TestBroker.words(board.entry("f-good").orElseThrow()));
      for (ModuleResult entry : board.entries().subList(0, 5)) {
        assertEquals(ModuleResult.State.FAILED, entry.state(), entry.moduleId());
        assertTrue(entry.reason().isPresent(), entry.moduleId());
      }
    }
  }

  @Test
  void failedFormatIsAProblemUntilOneSucceeds() {
    var fails = new AtomicBoolean(true);
    TestModule module = TestModule.saying("words", "here");
    module.formatting =
        () -> {
          if (fails.get()) {
            throw new IllegalStateException("no words for it");
          }
        };
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      String problem = broker.statistics("words").problem();
      fails.set(false);
      broker.lineData();

      assertEquals("format failed: IllegalStateException: no words for it", problem);
      assertEquals("", broker.statistics("words").problem());
    }
  }

  @Test
  void hangingModuleIsInterruptedAndOthersContinue() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    var hanging =
        new TestModule(
            "hanging",
            context -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException timeout) {
                interrupted.countDown();
                throw timeout;
              }
              return Fetched.absent("never");
            });
    hanging.policy = hanging.policy.withTimeout(Duration.ofMillis(50));
    try (var broker = new TestBroker(folder, hanging, TestModule.saying("other", "here"))) {
      LineData board = broker.lineData();

      assertEquals("here", TestBroker.words(board.entry("other").orElseThrow()));
      assertEquals(
          Optional.of("it gave no answer within 50 ms"),
          board.entry("hanging").orElseThrow().reason());
      assertTrue(interrupted.await(20, TimeUnit.SECONDS));
      assertEquals(
          "its last fetch did not return within 50 ms", broker.statistics("hanging").problem());
      assertEquals("", broker.statistics("other").problem());
    }
  }

  @Test
  void moduleThatIgnoresInterruptsUsesOnlyItsOwnLimit() {
    var release = new CountDownLatch(1);
    var stubborn =
        new TestModule(
            "stubborn",
            context -> {
              while (release.getCount() > 0) {
                try {
                  release.await();
                } catch (InterruptedException ignored) {
                  // A fetch that ignores interrupts.
                }
              }
              return Fetched.absent("never");
            });
    stubborn.policy =
        stubborn
            .policy
            .withTimeout(Duration.ofMillis(20))
            .withRetries(0, Duration.ZERO)
            .withMaxConcurrent(1);
    try (var broker = new TestBroker(folder, stubborn, TestModule.saying("other", "here"))) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(10));
      LineData board = broker.lineData();
      int fetches = stubborn.fetches.get();
      // The queued fetch may start from now on.
      release.countDown();

      assertTrue(fetches <= 1, () -> "fetches: " + fetches);
      String reason = board.entry("stubborn").orElseThrow().reason().orElse("");
      assertTrue(
          reason.equals("it is still busy with earlier fetches")
              || reason.startsWith("its files do not answer"),
          reason);
      assertEquals("here", TestBroker.words(board.entry("other").orElseThrow()));
    }
  }
}
