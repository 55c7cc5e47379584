package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.storage.guard.Workers;

/// Tests when a daemon that does not answer itself has failed.
class SelfCheckTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Workers workers = new Workers(System::nanoTime);
  private final Semaphore asked = new Semaphore(0);

  @AfterEach
  void close() {
    workers.close();
  }

  private SelfCheck check(SelfCheck.Question question) {
    return new SelfCheck(
        () -> {
          asked.release();
          return question.isAnswered();
        },
        workers,
        0);
  }

  private void assertFourthCheckFails(SelfCheck check) throws InterruptedException {
    for (int i = 1; i <= 3; i++) {
      assertFalse(check.hasFailed(i * MINUTE, i));
      assertTrue(asked.tryAcquire(20, TimeUnit.SECONDS));
    }
    assertTrue(check.hasFailed(4 * MINUTE, 4));
  }

  private static void assertNoCheckFails(SelfCheck check) {
    for (int i = 1; i <= 5; i++) {
      assertFalse(check.hasFailed(i * MINUTE, i));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (!check.hasAnswered() && System.nanoTime() - deadline < 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void missingAnswersAreAFailure() throws InterruptedException {
    assertFourthCheckFails(check(() -> false));
  }

  @Test
  void malformedAnswersAreAFailure() throws InterruptedException {
    assertFourthCheckFails(
        check(
            () -> {
              throw new IOException("malformed");
            }));
  }

  @Test
  void answersAreNoFailure() {
    assertNoCheckFails(check(() -> true));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
  void errorsProveNothing(Class<? extends Error> type) throws ReflectiveOperationException {
    Error error = type.getConstructor().newInstance();

    assertNoCheckFails(
        check(
            () -> {
              throw error;
            }));
    assertEquals(5, asked.availablePermits());
  }
}
