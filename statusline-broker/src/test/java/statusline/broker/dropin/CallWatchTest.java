package statusline.broker.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.broker.fetch.FailedCallException;

/// Tests which calls of a drop-in's code are strikes.
class CallWatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> quarantines = new ArrayList<>();

  private CallWatch watch() {
    var crumb = new Crumb(new Breadcrumbs(folder), 0);
    return new CallWatch(nanos::get, crumb, quarantines::add);
  }

  private void fail(CallWatch watch, Error thrown) {
    assertThrows(
        FailedCallException.class,
        () ->
            watch.call(
                "format",
                LIMIT,
                () -> {
                  throw thrown;
                }));
  }

  @Test
  void thirdErrorIsQuarantine() {
    CallWatch watch = watch();

    fail(watch, new StackOverflowError());
    fail(watch, new LinkageError("x"));
    assertEquals(List.of(), quarantines);
    fail(watch, new AssertionError());

    assertEquals(List.of("format failed with java.lang.AssertionError"), quarantines);
  }

  @Test
  void exceptionsAreOrdinaryFailures() {
    CallWatch watch = watch();

    for (int i = 0; i < 10; i++) {
      FailedCallException thrown =
          assertThrows(
              FailedCallException.class,
              () ->
                  watch.call(
                      "fetch",
                      LIMIT,
                      () -> {
                        throw new IOException("the server does not answer");
                      }));
      assertEquals("the server does not answer", thrown.getMessage());
    }

    assertTrue(watch.isHealthy());
    assertEquals(List.of(), quarantines);
  }

  @Test
  void strikesAreForgottenAfterAnHour() {
    CallWatch watch = watch();

    fail(watch, new AssertionError());
    fail(watch, new AssertionError());
    assertFalse(watch.isHealthy());
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertTrue(watch.isHealthy());
    fail(watch, new AssertionError());

    assertEquals(List.of(), quarantines);
  }

  @Test
  void hangingCallIsOneStrikeAndIsInterrupted() throws Exception {
    CallWatch watch = watch();
    var started = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    assertThrows(
                        FailedCallException.class,
                        () ->
                            watch.call(
                                "scope",
                                LIMIT,
                                () -> {
                                  started.countDown();
                                  try {
                                    return new CountDownLatch(1)
                                        .await(1, java.util.concurrent.TimeUnit.HOURS);
                                  } finally {
                                    interrupted.countDown();
                                  }
                                })));
    started.await();

    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertFalse(watch.isHealthy());
    watch.check();
    watch.check();
    interrupted.await();
    thread.join();

    assertEquals(List.of(), quarantines);
    fail(watch, new AssertionError());
    fail(watch, new AssertionError());
    assertEquals(1, quarantines.size());
  }

  @Test
  void startThatDoesNotReturnIsQuarantine() {
    CallWatch watch = watch();

    watch.call(
        CallWatch.START,
        LIMIT,
        () -> {
          nanos.addAndGet(Duration.ofSeconds(2).toNanos());
          return "";
        });

    assertEquals(List.of("its start did not return within 1000 ms"), quarantines);
  }
}
