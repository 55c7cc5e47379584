package statusline.storage.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {
  private final Workers workers = new Workers(System::nanoTime);
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    workers.close();
  }

  private String access(String key) {
    try {
      return workers.guard().call(key, limit(key), () -> key.equals("dead") ? hang() : key);
    } catch (StuckException refused) {
      return "skipped";
    }
  }

  private static long limit(String key) {
    return key.equals("dead") ? 1 : TimeUnit.SECONDS.toNanos(20);
  }

  private String hang() {
    try {
      release.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }

  @Test
  void awaitLeavesOutAnAccessThatDoesNotReturn() throws Exception {
    assertEquals("a skipped b", workers.await(() -> access("a") + " " + access("dead") + " b"));
  }

  @Test
  void awaitWorksWithoutAFreeThread() throws Exception {
    workers.close();

    assertEquals("a", workers.await(() -> access("a")));
  }

  @Test
  void failureIsThrown() {
    var failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                workers.await(
                    () -> {
                      throw new IllegalArgumentException("no");
                    }));

    assertEquals("no", String.valueOf(failure.getCause().getMessage()));
  }
}
