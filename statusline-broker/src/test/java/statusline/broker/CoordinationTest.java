package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

/// Single flight, old readings served while they are refreshed, failures left alone for a while.
class CoordinationTest {
  private static final Duration NO_BUDGET = Duration.ZERO;

  @TempDir Path folder;

  private final CountDownLatch release = new CountDownLatch(1);

  private TestModule waiting(String text) {
    return new TestModule(
        "words",
        context -> {
          assertTrue(release.await(20, TimeUnit.SECONDS));
          return Fetched.of(new Words(text));
        });
  }

  static BoardEntry eventually(TestBroker broker, BoardEntry.State state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    BoardEntry entry = broker.entry("words");
    while (entry.state() != state && System.nanoTime() - deadline < 0) {
      Thread.onSpinWait();
      entry = broker.entry("words");
    }
    assertEquals(state, entry.state());
    return entry;
  }

  private List<String> askFromFifteenSessions(TestBroker broker) throws Exception {
    var ready = new CountDownLatch(15);
    try (ExecutorService sessions = Executors.newFixedThreadPool(15)) {
      List<Future<Board>> boards = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        String session = "session-" + i;
        boards.add(
            sessions.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return broker.board(session);
                }));
      }
      ready.await();
      release.countDown();
      List<String> words = new ArrayList<>();
      for (Future<Board> board : boards) {
        words.add(TestBroker.words(board.get().entry("words").orElseThrow()));
      }
      return words;
    }
  }

  @Test
  void concurrentAskersOfAnEqualScopeCauseOneFetch() throws Exception {
    TestModule module = waiting("here");
    module.policy = module.policy.withMaxConcurrent(1);
    try (var broker = new TestBroker(folder, module)) {
      List<String> words = askFromFifteenSessions(broker);

      assertEquals(List.of("here"), words.stream().distinct().toList());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void sessionsNeverJoinEachOther() throws Exception {
    var module =
        new TestModule(
            "words",
            context -> {
              assertTrue(release.await(20, TimeUnit.SECONDS));
              return Fetched.of(new Words(context.session().sessionId().orElse("")));
            });
    module.policy = module.policy.withMaxConcurrent(15);
    module.scope = context -> Scope.session(context.session());
    try (var broker = new TestBroker(folder, module)) {
      List<String> words = askFromFifteenSessions(broker);

      for (int i = 0; i < 15; i++) {
        assertEquals("session-" + i, words.get(i));
      }
    }
  }

  @Test
  void anOldReadingIsServedAtOnceAndOneFetchGoesOnBehindIt() {
    var slow = new AtomicBoolean();
    var module =
        new TestModule(
            "words",
            context -> {
              if (slow.get()) {
                assertTrue(release.await(20, TimeUnit.SECONDS));
                return Fetched.of(new Words("new"));
              }
              return Fetched.of(new Words("old"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      slow.set(true);
      broker.advance(Duration.ofSeconds(12));

      BoardEntry first = broker.entry("words");
      BoardEntry second = broker.entry("words");
      release.countDown();
      BoardEntry later = eventually(broker, BoardEntry.State.FRESH);

      assertEquals("old", TestBroker.words(first));
      assertEquals(BoardEntry.State.OLD, first.state());
      assertEquals(Optional.of(Duration.ofSeconds(12)), second.age());
      assertEquals(Optional.empty(), first.reason());
      assertEquals("new", TestBroker.words(later));
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void whatIsNotThereInTimeIsThereInALaterLine() {
    TestModule module = waiting("here").withDefault("…");
    try (var broker = new TestBroker(NO_BUDGET, folder, module)) {
      BoardEntry first = broker.entry("words");
      release.countDown();
      BoardEntry later = eventually(broker, BoardEntry.State.FRESH);

      assertEquals("…", TestBroker.words(first));
      assertEquals(Optional.of("it is being fetched"), first.reason());
      assertEquals("here", TestBroker.words(later));
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void aFlightThatNobodyWaitsForIsInterruptedAtItsTimeout() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    var module =
        new TestModule(
            "words",
            context -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException deadline) {
                interrupted.countDown();
              }
              return Fetched.absent("never");
            });
    module.policy = module.policy.withTimeout(Duration.ofMillis(20));
    try (var broker = new TestBroker(NO_BUDGET, folder, module)) {
      broker.board();

      assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aKeyThatFailedIsLeftAloneUntilItsWaitIsOver() {
    var module =
        new TestModule(
            "words",
            context -> {
              throw new IOException("the source is gone");
            });
    module.policy = module.policy.withRetries(1, Duration.ofSeconds(8));
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      broker.advance(Duration.ofSeconds(4).minusNanos(1));
      BoardEntry waiting = broker.entry("words");
      broker.advance(Duration.ofSeconds(4));
      broker.board();

      assertEquals(
          Optional.of(true),
          waiting
              .reason()
              .map(why -> why.startsWith("the source is gone (1 in a row, tried again in ")));
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void expensiveFetchesThatHangDelayNothingElse() {
    TestModule hanging = waiting("late");
    hanging
        .costing(Effort.EXPENSIVE)
        .with(hanging.policy.withMaxConcurrent(50).withTimeout(Duration.ofMinutes(1)));
    hanging.scope = context -> Scope.machine().with("session", context.session().key());
    var other = TestModule.saying("other", "here");
    try (var broker = new TestBroker(Duration.ofMillis(50), folder, hanging, other)) {
      for (int i = 0; i < 40; i++) {
        Board board = broker.board("session-" + i);
        assertEquals("here", TestBroker.words(board.entry("other").orElseThrow()));
      }
      int started = hanging.fetches.get();
      release.countDown();

      assertEquals(3, started);
    }
  }

  @Test
  void everythingIsCounted() {
    var first = new AtomicBoolean(true);
    var module =
        new TestModule(
            "words",
            context -> {
              if (!first.getAndSet(false)) {
                assertTrue(release.await(20, TimeUnit.SECONDS));
              }
              return Fetched.of(new Words("here"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.board();
      broker.board();
      broker.advance(Duration.ofSeconds(12));
      broker.board();
      broker.board();
      ModuleStatistics before = broker.statistics("words");
      release.countDown();
      eventually(broker, BoardEntry.State.FRESH);

      assertEquals(4, before.requests());
      assertEquals(1, before.hits());
      assertEquals(2, before.servedOld());
      assertEquals(1, before.joined());
      assertEquals(1, before.fetches());
      assertEquals(2, broker.statistics("words").fetches());
      assertEquals(0, broker.statistics("words").failures());
    }
  }

  @Test
  void asManySessionsAsAskAreCounted() {
    try (var broker = new TestBroker(folder, TestModule.saying("words", "here"))) {
      broker.board("a");
      broker.board("b");
      broker.board("a");
      assertEquals(2, broker.sessions());
      broker.advance(Duration.ofMinutes(61));
      broker.board("b");

      assertEquals(1, broker.sessions());
    }
  }
}
