package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.broker.TestModule.Words;

/// Tests that a line shows a change that the host made, and that other lines wait for nothing.
class EditedByHostTest {
  @TempDir Path folder;

  private final AtomicReference<String> state = new AtomicReference<>("old");

  @ParameterizedTest
  @ValueSource(
      strings = {"total_lines_added", "total_lines_removed", "total_api_duration_ms", "transcript"})
  void lineWithTraceIsRightAtOnce(String trace) throws Exception {
    TestModule git = repository();
    try (var broker = new TestBroker(folder, git)) {
      shown(broker, cost("total_cost_usd", 1));
      state.set("new");

      assertEquals("new", shown(broker, trace(trace)));
      assertEquals(2, git.fetches.get());
      assertEquals("new", shown(broker, trace(trace)));
      assertEquals(2, git.fetches.get());
    }
  }

  @Test
  void lineWithoutTraceFetchesNothing() {
    TestModule git = repository();
    try (var broker = new TestBroker(folder, git)) {
      shown(broker, cost("total_lines_added", 1));
      state.set("new");

      assertEquals("old", shown(broker, cost("total_lines_added", 1)));
      assertEquals("old", shown(broker, cost("total_lines_added", 1, "total_duration_ms", 9)));
      assertEquals(1, git.fetches.get());
    }
  }

  @Test
  void otherModulesIgnoreTraces() {
    TestModule quick = TestModule.saying("quick", "x");
    TestModule account = TestModule.saying("account", "x").costing(Effort.PROGRAM);
    try (var broker = new TestBroker(folder, quick, account)) {
      shown(broker, cost("total_lines_added", 1));
      shown(broker, cost("total_lines_added", 2));

      assertEquals(1, quick.fetches.get());
      assertEquals(1, account.fetches.get());
    }
  }

  @Test
  void pastBudgetOldReadingIsMarkedAndNextLineIsRight() throws Exception {
    var release = new CountDownLatch(1);
    var isSlow = new AtomicReference<>(false);
    TestModule git =
        repository(
            () -> {
              if (isSlow.get()) {
                release.await();
              }
            });
    try (var broker = new TestBroker(folder, git)) {
      shown(broker, cost("total_lines_added", 1));
      state.set("new");
      isSlow.set(true);

      ModuleResult late = lineOf(broker, Duration.ZERO, cost("total_lines_added", 2));
      assertEquals("old", TestBroker.words(late));
      assertTrue(late.stale());
      ModuleResult other = entry(broker, session("other", Map.of()));
      assertEquals("old", TestBroker.words(other));
      assertTrue(other.stale());

      release.countDown();
      awaitFetches(broker);
      ModuleResult next = entry(broker, cost("total_lines_added", 2));
      assertEquals("new", TestBroker.words(next));
      assertFalse(next.stale());
    }
  }

  @Test
  void runningFetchIsRepeatedAfterEdit() throws Exception {
    var reached = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var isSlow = new AtomicReference<>(false);
    var git =
        repository(
            () -> {
              if (isSlow.getAndSet(false)) {
                reached.countDown();
                release.await();
              }
            });
    try (var broker = new TestBroker(folder, git)) {
      shown(broker, cost("total_lines_added", 1));
      broker.advance(Duration.ofSeconds(11));
      isSlow.set(true);
      shown(broker, cost("total_lines_added", 1));
      assertTrue(reached.await(20, TimeUnit.SECONDS));
      state.set("new");

      ModuleResult during = entry(broker, cost("total_lines_added", 2));
      assertEquals("old", TestBroker.words(during));
      assertTrue(during.stale());

      release.countDown();
      awaitFetch(git, 3);
      awaitFetches(broker);
      assertEquals("new", shown(broker, cost("total_lines_added", 2)));
    }
  }

  private TestModule repository() {
    return repository(() -> {});
  }

  private interface Step {
    void run() throws Exception;
  }

  /// {@return a module that reads the state and then takes a step, as a slow git does}
  private TestModule repository(Step step) {
    var module =
        new TestModule(
            "git",
            context -> {
              String seen = state.get();
              step.run();
              return Fetched.of(new Words(seen));
            });
    module.kind = Scope.Kind.REPOSITORY;
    return module.costing(Effort.PROGRAM).scopedBy(context -> Scope.repository(folder));
  }

  private SessionInput trace(String name) throws Exception {
    if (name.equals("transcript")) {
      Files.writeString(folder.resolve("transcript"), "a record");
      return cost();
    }
    return cost(name, 2);
  }

  private SessionInput cost(Object... figures) {
    Map<String, Object> cost = new HashMap<>();
    for (int i = 0; i < figures.length; i += 2) {
      cost.put((String) figures[i], ((Integer) figures[i + 1]).longValue());
    }
    return session("session-1", cost);
  }

  private SessionInput session(String id, Map<String, Object> cost) {
    String transcript = folder.resolve("transcript").toString();
    return SessionInput.of(
        JsonObject.of(Map.of("session_id", id, "cost", cost, "transcript_path", transcript)));
  }

  private static String shown(TestBroker broker, SessionInput session) {
    return TestBroker.words(broker.lineData(session).entries().getFirst());
  }

  private static ModuleResult entry(TestBroker broker, SessionInput session) {
    return broker.lineData(session).entries().getFirst();
  }

  private static ModuleResult lineOf(TestBroker broker, Duration budget, SessionInput session) {
    return broker.lineData(session, budget).entries().getFirst();
  }

  private static void awaitFetch(TestModule module, int number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (module.fetches.get() < number) {
      assertTrue(System.nanoTime() < deadline, "a fetch does not start");
      Thread.onSpinWait();
    }
  }

  private static void awaitFetches(TestBroker broker) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (broker.inFlight() > 0) {
      assertTrue(System.nanoTime() < deadline, "a fetch does not end");
      Thread.onSpinWait();
    }
  }
}
