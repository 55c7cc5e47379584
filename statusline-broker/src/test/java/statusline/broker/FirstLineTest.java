package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.broker.ModuleResult.State;
import statusline.broker.TestModule.Words;

/// Tests that a daemon's first line waits for no program and shows provisional data.
class FirstLineTest {
  @TempDir Path folder;

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch fetched = new CountDownLatch(1);

  private TestModule program() {
    var module =
        new TestModule(
            "words",
            context -> {
              fetched.countDown();
              assertTrue(release.await(20, TimeUnit.SECONDS));
              return Fetched.of(new Words("main +1"));
            });
    return module.costing(Effort.PROGRAM).sayingAtOnce("main");
  }

  @Test
  void firstLineShowsProvisionalDataWithoutProgram() {
    TestModule module = program();
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.firstEntry("words");

      assertEquals(State.PROVISIONAL, entry.state());
      assertEquals("main", TestBroker.words(entry));
      assertEquals(0, module.fetches.get());
    }
  }

  @Test
  void firstLineWaitsForQuickFetch() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      assertEquals("here", TestBroker.words(broker.firstEntry("words")));
    }
  }

  @Test
  void skippedFetchRunsAfterFirstLine() throws InterruptedException {
    TestModule module = program();
    try (var broker = new TestBroker(folder, module)) {
      broker.firstEntry("words");
      broker.fetchAhead();
      assertTrue(fetched.await(20, TimeUnit.SECONDS));
      release.countDown();

      assertEquals("main +1", TestBroker.words(broker.entry("words")));
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void provisionalDataAreShownDuringFetch() {
    try (var broker = new TestBroker(Duration.ZERO, folder, program())) {
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals("main", TestBroker.words(entry));
      assertEquals(Optional.of("its fetch is in flight"), entry.reason());
    }
  }

  @Test
  void staleReadingPrecedesProvisionalData() {
    var first = new AtomicBoolean(true);
    var module =
        new TestModule(
            "words",
            context -> {
              if (!first.getAndSet(false)) {
                assertTrue(release.await(20, TimeUnit.SECONDS));
              }
              return Fetched.of(new Words("main +1"));
            });
    module.sayingAtOnce("main");
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(12));
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals(State.OLD, entry.state());
      assertEquals("main +1", TestBroker.words(entry));
    }
  }

  @Test
  void provisionalDataPrecedeReadingWithChangedSources() throws Exception {
    Path head = Files.writeString(folder.resolve("HEAD"), "main");
    var module =
        new TestModule(
            "words",
            context -> {
              context.dependsOn(head);
              if (Files.readString(head).equals("main")) {
                return Fetched.of(new Words("main +1"));
              }
              assertTrue(release.await(20, TimeUnit.SECONDS));
              return Fetched.of(new Words("other +1"));
            });
    module.sayingAtOnce("other");
    try (var broker = new TestBroker(Duration.ofMillis(50), folder, module)) {
      broker.lineData();
      Files.writeString(head, "other");
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals(State.PROVISIONAL, entry.state());
      assertEquals("other", TestBroker.words(entry));
    }
  }

  @Test
  void failureOfProvisionalDataIsIgnored() {
    TestModule module = program();
    module.provisional =
        () -> {
          throw new IllegalStateException("broken");
        };
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.firstEntry("words");

      assertEquals(State.FAILED, entry.state());
      assertEquals(Optional.of("a first line does not wait for it"), entry.reason());
    }
  }

  @Test
  void provisionalAbsenceHidesDefaultValue() {
    TestModule module = program().withDefault("–");
    module.provisional = () -> Optional.of(Fetched.absent("not here"));
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.firstEntry("words");

      assertEquals(State.ABSENT, entry.state());
      assertEquals(Optional.of("not here"), entry.reason());
      assertEquals("", TestBroker.words(entry));
    }
  }
}
