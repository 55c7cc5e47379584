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
  void aFreshReadingIsServedWithoutAFetch() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      broker.advance(Duration.ofSeconds(10).minusNanos(1));

      BoardEntry entry = broker.entry("words");

      assertEquals(BoardEntry.State.FRESH, entry.state());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void onePastItsTimeToLiveIsFetchedAnew() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      broker.advance(Duration.ofSeconds(30));

      BoardEntry entry = broker.entry("words");

      assertEquals(BoardEntry.State.FRESH, entry.state());
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void withoutAnIntervalEveryLineAsksAnew() {
    TestModule module = TestModule.saying("words", "here").with(Policy.everyLine());
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      broker.board();

      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void anAbsenceIsKeptLikeData() {
    var module = new TestModule("words", context -> Fetched.absent("not a repository"));
    try (var broker = new TestBroker(folder, module)) {
      broker.board();

      BoardEntry entry = broker.entry("words");

      assertEquals(BoardEntry.State.ABSENT, entry.state());
      assertEquals(Optional.of("not a repository"), entry.reason());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void aChangedFileMakesAYoungReadingOld() throws IOException {
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
  void aModuleMaySayLaterThatItsDataChanged() {
    var signal = new AtomicReference<Runnable>();
    var module =
        new TestModule(
            "words",
            context -> {
              signal.set(context.changed());
              return Fetched.of(new Words("here"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      signal.get().run();

      broker.board();

      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void equalScopesShareAReadingAndOthersDoNot() {
    TestModule shared = TestModule.saying("shared", "here");
    TestModule own =
        TestModule.saying("own", "here").scopedBy(context -> Scope.session(context.session()));
    try (var broker = new TestBroker(folder, shared, own)) {
      broker.board("a");
      broker.board("b");
      broker.board("a");

      assertEquals(1, shared.fetches.get());
      assertEquals(2, own.fetches.get());
    }
  }

  @Test
  void aSharedFetchCannotLookAtTheSession() {
    var module =
        new TestModule(
            "words", context -> Fetched.of(new Words(context.session().sessionId().orElse(""))));
    try (var broker = new TestBroker(folder, module)) {
      BoardEntry entry = broker.entry("words");

      assertEquals(BoardEntry.State.FAILED, entry.state());
      assertTrue(entry.reason().orElseThrow().contains("must not look at the session"));
    }
  }

  @Test
  void aSharedFetchSeesTheTimeZoneOfItsScopeOnly() {
    TestModule.Fetch fetch = context -> Fetched.of(new Words(context.zone().getId()));
    TestModule without = new TestModule("without", fetch);
    TestModule with =
        new TestModule("with", fetch)
            .scopedBy(context -> Scope.machine().withZone(java.time.ZoneId.of("Asia/Tokyo")));
    try (var broker = new TestBroker(folder, without, with)) {
      assertEquals(BoardEntry.State.FAILED, broker.entry("without").state());
      assertEquals("Asia/Tokyo", TestBroker.words(broker.entry("with")));
    }
  }
}
