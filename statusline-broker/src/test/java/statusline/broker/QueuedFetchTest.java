package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;

/// Tests fetches that wait for a place in their pool.
class QueuedFetchTest {
  private static final int PLACES = 3;

  @TempDir Path folder;

  private final CountDownLatch started = new CountDownLatch(PLACES);
  private final CountDownLatch release = new CountDownLatch(1);

  /// {@return a data module that uses one place of the expensive pool for each session}
  private TestModule slow() {
    var slow =
        new TestModule(
            "slow",
            context -> {
              started.countDown();
              assertTrue(release.await(20, TimeUnit.SECONDS));
              return Fetched.absent("slow");
            });
    slow.policy = slow.policy.withTimeout(Duration.ofHours(1)).withMaxConcurrent(PLACES);
    return slow.costing(Effort.EXPENSIVE)
        .scopedBy(context -> Scope.machine().with("session", context.session().key()));
  }

  private TestModule words() {
    TestModule words = TestModule.saying("words", "here").costing(Effort.EXPENSIVE);
    words.policy =
        words.policy.withTimeout(Duration.ofMillis(20)).withRetries(0, Duration.ofHours(1));
    return words;
  }

  private void fillPool(TestBroker broker) throws InterruptedException {
    for (int i = 0; i < PLACES; i++) {
      broker.lineData("session-" + i);
    }
    assertTrue(started.await(20, TimeUnit.SECONDS));
    broker.advance(Duration.ofMinutes(1));
  }

  @Test
  void timeInQueueOpensNoCircuit() throws InterruptedException {
    try (var broker = new TestBroker(Duration.ofMillis(40), folder, slow(), words())) {
      fillPool(broker);
      for (int i = 0; i < PLACES; i++) {
        ModuleResult waiting = broker.lineData("session-" + i).entry("words").orElseThrow();
        assertEquals(Optional.of("it is still busy with earlier fetches"), waiting.reason());
        broker.advance(Duration.ofMinutes(1));
      }
      assertEquals(0, broker.statistics("words").openCircuits());

      release.countDown();

      CoordinationTest.eventually(broker, ModuleResult.State.FRESH);
    }
  }

  @Test
  void fullQueueRefusesFetches() throws InterruptedException {
    TestModule words = words();
    words.scopedBy(context -> Scope.machine().with("session", context.session().key()));
    try (var broker = new TestBroker(Duration.ZERO, folder, slow(), words)) {
      for (int i = 0; i < 600; i++) {
        broker.lineData("session-" + i);
      }
      ModuleResult refused = broker.lineData("session-600").entry("words").orElseThrow();

      assertEquals(Optional.of("too many fetches are queued"), refused.reason());
      release.countDown();
      CoordinationTest.await(() -> broker.inFlight() == 0);
    }
  }

  @Test
  void fetchesAfterCloseAreForgotten() {
    var broker = new TestBroker(folder, slow());
    broker.close();

    assertForgotten(broker, "it is being closed");
  }

  @Test
  void fetchesWithoutThreadAreForgotten() {
    try (var broker = new TestBroker(folder, slow())) {
      broker.closeWorkers();

      assertForgotten(broker, "no thread is free");
    }
  }

  private static void assertForgotten(TestBroker broker, String reason) {
    for (int i = 0; i < 5; i++) {
      ModuleResult refused = broker.lineData("session-" + i).entry("slow").orElseThrow();
      assertEquals(Optional.of(reason), refused.reason());
    }
    assertEquals(0, broker.inFlight());
    assertEquals(0, broker.statistics("slow").openCircuits());
  }

  @Test
  void queuedFetchKeepsItsPlaceInTheQueue() throws InterruptedException {
    TestModule words = words();
    try (var broker = new TestBroker(Duration.ofMillis(40), folder, slow(), words)) {
      fillPool(broker);
      broker.lineData("session-0");
      broker.advance(Duration.ofMinutes(1));

      release.countDown();

      CoordinationTest.await(() -> words.fetches.get() == 2);
    }
  }
}
