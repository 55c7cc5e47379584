package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

class BatchTest {
  @TempDir Path folder;
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void releaseHangingFetches() {
    release.countDown();
  }

  @Test
  void quickFetchesOfLineShareOnePoolThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (var broker = new TestBroker(folder, noting("a", threads), noting("b", threads))) {
      broker.lineData();

      assertEquals(1, threads.size());
      assertFalse(threads.contains(Thread.currentThread()));
    }
  }

  /// Each of the two fetches waits for the other, so no pool thread can run one after the other.
  @Test
  void sharedFetchHasItsOwnThread() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    var started = new CountDownLatch(2);
    TestModule shared = meeting("b", threads, started).scopedBy(context -> Scope.machine());
    try (var broker = new TestBroker(folder, meeting("a", threads, started), shared)) {
      broker.lineData();

      assertTrue(started.await(20, TimeUnit.SECONDS));
      assertEquals(2, threads.size());
    }
  }

  @Test
  void hangingFetchDelaysNoOther() {
    TestModule hanging = hanging(Duration.ofMillis(200));
    TestModule other = patient(TestModule.saying("other", "here").ofEveryLine());
    try (var broker = new TestBroker(folder, hanging, other)) {
      for (int i = 0; i < 3; i++) {
        LineData board = broker.lineData("session-" + i);

        assertEquals("here", TestBroker.words(board.entry("other").orElseThrow()));
        assertEquals(
            Optional.of("it gave no answer within 200 ms"),
            board.entry("late").orElseThrow().reason());
      }
    }
  }

  @Test
  void fetchThatIgnoresInterruptsStaysWithinItsThreadLimit() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    TestModule stubborn =
        new TestModule(
                "late",
                context -> {
                  threads.add(Thread.currentThread());
                  awaitStubbornly();
                  return Fetched.of(new Words("late"));
                })
            .ofEveryLine();
    stubborn.policy = stubborn.policy.withTimeout(Duration.ofMillis(20)).withMaxConcurrent(2);
    TestModule other = patient(TestModule.saying("other", "here").ofEveryLine());
    try (var broker = new TestBroker(folder, stubborn, other)) {
      for (int i = 0; i < 10; i++) {
        LineData board = broker.lineData("session-" + i);

        assertEquals("here", TestBroker.words(board.entry("other").orElseThrow()));
      }
      assertEquals(2, new HashSet<>(threads).size());
      release.countDown();
    }
  }

  @Test
  void interruptOfTimedOutFetchDoesNotReachNext() {
    TestModule hanging = hanging(Duration.ofMillis(30));
    var interrupted = new CountDownLatch(1);
    TestModule next =
        new TestModule(
                "next",
                context -> {
                  if (Thread.currentThread().isInterrupted()) {
                    interrupted.countDown();
                  }
                  return Fetched.of(new Words("here"));
                })
            .ofEveryLine();
    try (var broker = new TestBroker(folder, hanging, next)) {
      for (int i = 0; i < 5; i++) {
        broker.lineData();
      }
      assertEquals(1, interrupted.getCount());
    }
  }

  private TestModule hanging(Duration timeout) {
    TestModule hanging =
        new TestModule(
                "late",
                context -> {
                  assertTrue(release.await(20, TimeUnit.SECONDS));
                  return Fetched.of(new Words("late"));
                })
            .ofEveryLine();
    hanging.policy = hanging.policy.withTimeout(timeout).withMaxConcurrent(50);
    return hanging;
  }

  /// A data module that does not reach its timeout on a busy machine.
  private static TestModule patient(TestModule module) {
    return module.with(module.policy.withTimeout(Duration.ofSeconds(20)));
  }

  private static TestModule meeting(String id, Set<Thread> threads, CountDownLatch started) {
    return patient(
        new TestModule(
                id,
                context -> {
                  threads.add(Thread.currentThread());
                  started.countDown();
                  assertTrue(started.await(20, TimeUnit.SECONDS));
                  return Fetched.of(new Words("here"));
                })
            .ofEveryLine());
  }

  private static TestModule noting(String id, Set<Thread> threads) {
    return new TestModule(
            id,
            context -> {
              threads.add(Thread.currentThread());
              return Fetched.of(new Words("here"));
            })
        .ofEveryLine();
  }

  private void awaitStubbornly() {
    boolean isReleased = false;
    while (!isReleased) {
      try {
        isReleased = release.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException ignored) {
        // A fetch that ignores its timeout.
      }
    }
  }
}
