package statusline.dist;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for what another process does, looking again and again.
final class Deadline {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /// What is to come true.
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  private Deadline() {}

  static void await(String what, Condition condition) {
    long begin = System.nanoTime();
    try {
      while (!condition.holds()) {
        if (System.nanoTime() - begin > LIMIT_NANOS) {
          throw new AssertionError("it did not come true: " + what);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (Exception broken) {
      throw new AssertionError(what, broken);
    }
  }
}
