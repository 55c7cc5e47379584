package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

class FreshnessTest {
  @TempDir Path folder;

  @Test
  void freshReadingIsServedWithoutFetch() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(10).minusNanos(1));

      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.FRESH, entry.state());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void readingPastTtlIsFetched() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(30));

      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.FRESH, entry.state());
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void everyLineFetchesWithoutRefreshInterval() {
    TestModule module = TestModule.saying("words", "here").with(Policy.everyLine());
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.lineData();

      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void absenceIsCached() {
    var module = new TestModule("words", context -> Fetched.absent("not a repository"));
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();

      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.ABSENT, entry.state());
      assertEquals(Optional.of("not a repository"), entry.reason());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void changedFileInvalidatesReading() throws IOException {
    Path file = folder.resolve("HEAD");
    Files.writeString(file, "one");
    var module =
        new TestModule(
            "words",
            context -> {
              context.dependsOn(file);
              return Fetched.of(new Words(context.files().text(file, 100).orElse("none")));
            });
    try (var broker = new TestBroker(folder, module)) {
      assertEquals("one", TestBroker.words(broker.entry("words")));
      Files.writeString(file, "three");
      assertEquals("three", TestBroker.words(broker.entry("words")));
      Files.delete(file);
      assertEquals("none", TestBroker.words(broker.entry("words")));
      assertEquals("none", TestBroker.words(broker.entry("words")));

      assertEquals(3, module.fetches.get());
    }
  }

  @Test
  void changedActionInvalidatesReading() {
    var signal = new AtomicReference<Runnable>();
    var module =
        new TestModule(
            "words",
            context -> {
              signal.set(context.changed());
              return Fetched.of(new Words("here"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      signal.get().run();

      broker.lineData();

      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void onlyEqualScopesShareReading() {
    TestModule shared = TestModule.saying("shared", "here");
    TestModule own =
        TestModule.saying("own", "here").scopedBy(context -> Scope.session(context.session()));
    try (var broker = new TestBroker(folder, shared, own)) {
      broker.lineData("a");
      broker.lineData("b");
      broker.lineData("a");

      assertEquals(1, shared.fetches.get());
      assertEquals(2, own.fetches.get());
    }
  }

  @Test
  void sharedFetchCannotAccessSession() {
    var module =
        new TestModule(
            "words", context -> Fetched.of(new Words(context.session().sessionId().orElse(""))));
    try (var broker = new TestBroker(folder, module)) {
      ModuleResult entry = broker.entry("words");

      assertEquals(ModuleResult.State.FAILED, entry.state());
      assertTrue(entry.reason().orElseThrow().contains("must not look at the session"));
    }
  }

  @Test
  void sharedFetchSeesOnlyTimeZoneOfScope() {
    TestModule.Fetch fetch = context -> Fetched.of(new Words(context.zone().getId()));
    TestModule without = new TestModule("without", fetch);
    TestModule with =
        new TestModule("with", fetch)
            .scopedBy(context -> Scope.machine().withZone(java.time.ZoneId.of("Asia/Tokyo")));
    try (var broker = new TestBroker(folder, without, with)) {
      assertEquals(ModuleResult.State.FAILED, broker.entry("without").state());
      assertEquals("Asia/Tokyo", TestBroker.words(broker.entry("with")));
    }
  }
}
