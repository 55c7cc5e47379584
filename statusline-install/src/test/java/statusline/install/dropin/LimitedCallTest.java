package statusline.install.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitedCallTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void resultIsReturned() throws Exception {
    assertEquals(Optional.of("done"), LimitedCall.result(LONG, () -> "done"));
  }

  @Test
  void lateCallIsInterrupted() throws Exception {
    var interrupted = new CountDownLatch(1);

    Optional<String> result =
        LimitedCall.result(
            Duration.ofMillis(1),
            () -> {
              try {
                new CountDownLatch(1).await();
              } finally {
                interrupted.countDown();
              }
              return "late";
            });

    assertEquals(Optional.empty(), result);
    assertTrue(interrupted.await(LONG.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void exceptionIsTheCause() {
    var thrown =
        assertThrows(
            InvocationTargetException.class,
            () ->
                LimitedCall.result(
                    LONG,
                    () -> {
                      throw new IOException("no lamp");
                    }));

    assertEquals("no lamp", thrown.getCause().getMessage());
  }
}
