package statusline.install.dropin;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call of an author's code that is interrupted if it does not return within a limit. Stateless.
final class LimitedCall {
  private LimitedCall() {}

  /// {@return the result, or empty if the code did not return within the limit}
  ///
  /// The code runs on a daemon thread, so code that ignores the interrupt does not keep the process
  /// alive.
  ///
  /// @throws InvocationTargetException with what the code threw
  /// @throws IOException if the calling thread is interrupted
  static <R> Optional<R> result(Duration limit, Callable<R> code)
      throws InvocationTargetException, IOException {
    var task = new FutureTask<>(code);
    Thread thread = Thread.ofPlatform().daemon().name("checked-drop-in").start(task);
    try {
      return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      thread.interrupt();
      return Optional.empty();
    } catch (ExecutionException thrown) {
      throw new InvocationTargetException(requireNonNull(thrown.getCause(), "cause"));
    } catch (InterruptedException interrupted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException("the check was interrupted", interrupted);
    }
  }
}
