package statusline.storage.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Looks for late accesses itself, at the time of a manual clock.
class AccessGuardTest {
  private static final long LIMIT = AccessGuard.LINE_NANOS;

  private final AtomicLong nanos = new AtomicLong(1);
  private final AccessGuard guard = new AccessGuard(nanos::get);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    threads.shutdown();
    guard.close();
  }

  /// Starts an access that does not return before the release.
  private Future<String> stuck(String key, CountDownLatch until) throws InterruptedException {
    var started = new CountDownLatch(1);
    Future<String> result =
        threads.submit(
            () ->
                guard.call(
                    key,
                    LIMIT,
                    () -> {
                      started.countDown();
                      until.await();
                      return "done";
                    }));
    assertTrue(started.await(20, TimeUnit.SECONDS));
    return result;
  }

  private void stuckAndLate(String key) throws InterruptedException {
    stuck(key, release);
    advance(Duration.ofNanos(LIMIT));
  }

  private void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
    guard.nextDeadline(nanos.get());
  }

  private String call(String key) {
    return guard.call(key, LIMIT, () -> "done");
  }

  @Test
  void accessThatReturnsHasItsResult() {
    assertEquals("done", call("a"));
    assertEquals(0, guard.late());
  }

  @Test
  void exceptionOfAccessIsPassedOn() {
    assertThrows(
        InterruptedException.class,
        () ->
            guard.call(
                "a",
                LIMIT,
                () -> {
                  throw new InterruptedException();
                }));
    assertEquals("done", call("a"));
  }

  @Test
  void accessIsLateAtItsLimitOnly() throws InterruptedException {
    stuck("a", release);
    advance(Duration.ofNanos(LIMIT - 1));
    assertEquals(0, guard.late());

    advance(Duration.ofNanos(1));
    assertEquals(1, guard.late());
  }

  @Test
  void keyOfLateAccessIsRefusedAndOthersAreNot() throws InterruptedException {
    stuckAndLate("a");

    StuckException refused = assertThrows(StuckException.class, () -> call("a"));
    assertEquals("its files do not answer (1 access waiting, for 0 s)", refused.getMessage());
    assertEquals("done", call("b"));
  }

  @Test
  void keyIsAdmittedWhenLateAccessHasReturned() throws Exception {
    var until = new CountDownLatch(1);
    Future<String> late = stuck("a", until);
    advance(Duration.ofNanos(LIMIT));
    until.countDown();
    late.get(20, TimeUnit.SECONDS);

    assertEquals(0, guard.late());
    assertEquals("done", call("a"));
  }

  @Test
  void triesBecomeRareWithEachLateAccess() throws InterruptedException {
    stuckAndLate("a");
    advance(Duration.ofSeconds(1));
    stuckAndLate("a");
    advance(Duration.ofSeconds(9));
    assertThrows(StuckException.class, () -> call("a"));
    advance(Duration.ofSeconds(1));
    stuckAndLate("a");
    advance(Duration.ofMinutes(5).minusNanos(1));

    assertThrows(StuckException.class, () -> call("a"));
    advance(Duration.ofNanos(1));
    assertEquals("done", call("a"));
    assertEquals(3, guard.late());
  }

  @Test
  void onlyInnerAccessIsLate() throws InterruptedException {
    var started = new CountDownLatch(1);
    threads.submit(
        () ->
            guard.call(
                "outer",
                LIMIT,
                () ->
                    guard.call(
                        "inner",
                        LIMIT,
                        () -> {
                          started.countDown();
                          release.await();
                          return "";
                        })));
    assertTrue(started.await(20, TimeUnit.SECONDS));
    advance(Duration.ofNanos(LIMIT));

    assertEquals(1, guard.late());
    assertThrows(StuckException.class, () -> call("inner"));
    assertEquals("done", call("outer"));
  }

  @Test
  void limitOfOuterAccessStartsAgainAfterInnerOne() {
    String result =
        guard.call(
            "outer",
            LIMIT,
            () -> {
              nanos.addAndGet(LIMIT - 1);
              guard.call("inner", LIMIT, () -> nanos.addAndGet(LIMIT - 1));
              advance(Duration.ofNanos(LIMIT - 1));
              return "done";
            });

    assertEquals("done", result);
    assertEquals(0, guard.late());
  }

  @Test
  void manyLateAccessesRefuseKeysThatHaveNotWorked() throws InterruptedException {
    call("worked");
    for (int i = 0; i < AccessGuard.MAX_LATE; i++) {
      stuck("key " + i, release);
    }
    advance(Duration.ofNanos(LIMIT));

    assertEquals(AccessGuard.MAX_LATE, guard.late());
    assertThrows(StuckException.class, () -> call("new"));
    assertEquals("done", call("worked"));
  }

  @Test
  void manyLateAccessesEndFurtherTries() throws InterruptedException {
    for (int i = 0; i < AccessGuard.MAX_LATE; i++) {
      stuck("key " + i, release);
    }
    advance(Duration.ofNanos(LIMIT));
    advance(Duration.ofHours(1));

    assertThrows(StuckException.class, () -> call("key 0"));
  }

  @Test
  void lateAccessRunsReactionOfItsTaskOnce() throws InterruptedException {
    var reactions = new AtomicInteger();
    var started = new CountDownLatch(1);
    threads.submit(
        () ->
            guard.run(
                () ->
                    guard.call(
                        "a",
                        LIMIT,
                        () -> {
                          started.countDown();
                          boolean unused = await(release);
                          return "";
                        }),
                reactions::incrementAndGet));
    assertTrue(started.await(20, TimeUnit.SECONDS));
    advance(Duration.ofNanos(LIMIT));
    advance(Duration.ofNanos(LIMIT));

    assertEquals(1, reactions.get());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  @Test
  void computationIsRepeatedWithoutLateAccess() throws InterruptedException {
    var results = new LinkedBlockingQueue<String>();
    try (var workers = new Workers(System::nanoTime)) {
      workers.execute(
          () ->
              workers.compute(
                  () -> {
                    try {
                      return workers
                          .guard()
                          .call(
                              "a",
                              LIMIT,
                              () -> {
                                boolean unused = await(release);
                                return "late";
                              });
                    } catch (StuckException stuck) {
                      return "without it";
                    }
                  },
                  results::add,
                  () -> true));

      assertEquals("without it", results.poll(20, TimeUnit.SECONDS));
      assertFalse(release.getCount() == 0);
    }
  }
}
