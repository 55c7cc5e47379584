package statusline.dist;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Waits for the effects of other processes by polling.
final class Deadline {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /// A condition to wait for.
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  private Deadline() {}

  /// Waits until a condition holds.
  ///
  /// @param what description of the condition
  static void await(String what, Condition condition) {
    long start = System.nanoTime();
    try {
      while (!condition.holds()) {
        if (System.nanoTime() - start > LIMIT_NANOS) {
          throw new AssertionError("timed out: " + what);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (Exception failure) {
      throw new AssertionError(what, failure);
    }
  }

  /// {@return the first result that satisfies a condition, or the last one before the deadline}
  ///
  /// @param action action to repeat
  /// @param condition condition for its result
  static <T> T repeat(Callable<T> action, Predicate<T> condition) throws Exception {
    long start = System.nanoTime();
    T result = action.call();
    while (!condition.test(result) && System.nanoTime() - start < LIMIT_NANOS) {
      LockSupport.parkNanos(PAUSE_NANOS);
      result = action.call();
    }
    return result;
  }
}
