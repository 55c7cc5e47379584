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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

/// Tests deduplication, stale readings during a refresh, and backoff after failures.
class CoordinationTest {
  private static final Duration NO_BUDGET = Duration.ZERO;

  @TempDir Path folder;

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch started = new CountDownLatch(1);

  private TestModule waiting(String text) {
    return new TestModule(
        "words",
        context -> {
          assertTrue(release.await(20, TimeUnit.SECONDS));
          return Fetched.of(new Words(text));
        });
  }

  static ModuleResult eventually(TestBroker broker, ModuleResult.State state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    ModuleResult entry = broker.entry("words");
    while (entry.state() != state && System.nanoTime() - deadline < 0) {
      Thread.onSpinWait();
      entry = broker.entry("words");
    }
    assertEquals(state, entry.state());
    return entry;
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - deadline < 0, "timeout");
      Thread.onSpinWait();
    }
  }

  private List<String> askFromFifteenSessions(TestBroker broker) throws Exception {
    var ready = new CountDownLatch(15);
    try (ExecutorService sessions = Executors.newFixedThreadPool(15)) {
      List<Future<LineData>> boards = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        String session = "session-" + i;
        boards.add(
            sessions.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return broker.lineData(session);
                }));
      }
      ready.await();
      release.countDown();
      List<String> words = new ArrayList<>();
      for (Future<LineData> board : boards) {
        words.add(TestBroker.words(board.get().entry("words").orElseThrow()));
      }
      return words;
    }
  }

  @Test
  void concurrentRequestsForEqualScopeShareOneFetch() throws Exception {
    TestModule module = waiting("here");
    module.policy = module.policy.withMaxConcurrent(1);
    try (var broker = new TestBroker(folder, module)) {
      List<String> words = askFromFifteenSessions(broker);

      assertEquals(List.of("here"), words.stream().distinct().toList());
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void sessionScopesNeverShareFetch() throws Exception {
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
  void staleReadingIsServedDuringOneRefresh() {
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
      broker.lineData();
      slow.set(true);
      broker.advance(Duration.ofSeconds(12));

      ModuleResult first = broker.entry("words");
      ModuleResult second = broker.entry("words");
      release.countDown();
      ModuleResult later = eventually(broker, ModuleResult.State.FRESH);

      assertEquals("old", TestBroker.words(first));
      assertEquals(ModuleResult.State.OLD, first.state());
      assertEquals(Optional.of(Duration.ofSeconds(12)), second.age());
      assertEquals(Optional.empty(), first.reason());
      assertEquals("new", TestBroker.words(later));
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void lateReadingAppearsInLaterLine() {
    TestModule module = waiting("here").withDefault("…");
    try (var broker = new TestBroker(NO_BUDGET, folder, module)) {
      ModuleResult first = broker.entry("words");
      release.countDown();
      ModuleResult later = eventually(broker, ModuleResult.State.FRESH);

      assertEquals("…", TestBroker.words(first));
      assertEquals(Optional.of("its fetch is in flight"), first.reason());
      assertEquals("here", TestBroker.words(later));
      assertEquals(1, module.fetches.get());
    }
  }

  @Test
  void fetchWithoutWaitersIsInterruptedAtTimeout() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    var module =
        new TestModule(
            "words",
            context -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException timeout) {
                interrupted.countDown();
              }
              return Fetched.absent("never");
            });
    // Long enough for the fetch to start on a busy machine.
    module.policy = module.policy.withTimeout(Duration.ofSeconds(1));
    try (var broker = new TestBroker(NO_BUDGET, folder, module)) {
      broker.lineData();

      assertTrue(started.await(20, TimeUnit.SECONDS));
      assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void failedKeyIsNotFetchedBeforeBackoff() {
    var module =
        new TestModule(
            "words",
            context -> {
              throw new IOException("the source is gone");
            });
    module.policy = module.policy.withRetries(1, Duration.ofSeconds(8));
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(4).minusNanos(1));
      ModuleResult waiting = broker.entry("words");
      broker.advance(Duration.ofSeconds(4));
      broker.lineData();

      assertEquals(
          Optional.of(true),
          waiting
              .reason()
              .map(why -> why.startsWith("the source is gone (1 in a row, tried again in ")));
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void hangingExpensiveFetchesDelayNoOther() {
    TestModule hanging = waiting("late");
    hanging
        .costing(Effort.EXPENSIVE)
        .with(hanging.policy.withMaxConcurrent(50).withTimeout(Duration.ofMinutes(1)));
    hanging.scope = context -> Scope.machine().with("session", context.session().key());
    TestModule other = TestModule.saying("other", "here").scopedBy(hanging.scope);
    try (var broker = new TestBroker(NO_BUDGET, folder, hanging, other)) {
      for (int i = 0; i < 40; i++) {
        broker.lineData("session-" + i);
      }
      await(() -> other.fetches.get() == 40);
      await(() -> hanging.fetches.get() == 3);
      release.countDown();
    }
  }

  @Test
  void requestsAndFetchesAreCounted() {
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
      broker.lineData();
      broker.lineData();
      broker.advance(Duration.ofSeconds(12));
      broker.lineData();
      broker.lineData();
      ModuleStatistics before = broker.statistics("words");
      release.countDown();
      eventually(broker, ModuleResult.State.FRESH);

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
  void sessionsWithRecentRequestAreCounted() {
    try (var broker = new TestBroker(folder, TestModule.saying("words", "here"))) {
      broker.lineData("a");
      broker.lineData("b");
      broker.lineData("a");
      assertEquals(2, broker.sessions());
      broker.advance(Duration.ofMinutes(61));
      broker.lineData("b");

      assertEquals(1, broker.sessions());
    }
  }
}
