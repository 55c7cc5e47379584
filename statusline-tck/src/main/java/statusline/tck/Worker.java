package statusline.tck;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A task on its own daemon thread, so that a hanging task does not block the JVM's exit.
final class Worker {
  /// A time far longer than a correct data module needs on a busy machine.
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Thread thread;
  private volatile @Nullable Throwable thrown;

  private Worker(Callable<?> task) {
    thread = Thread.ofPlatform().daemon().name("tck-worker").unstarted(() -> run(task));
  }

  static Worker start(Callable<?> task) {
    Worker worker = new Worker(task);
    worker.thread.start();
    return worker;
  }

  private void run(Callable<?> task) {
    try {
      task.call();
    } catch (Throwable any) {
      thrown = any;
    }
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /// {@return whether the task ends within a time}
  boolean ended(Duration within) throws InterruptedException {
    return thread.join(within);
  }

  /// Throws what the task threw.
  void rethrow() throws Exception {
    Throwable seen = thrown;
    if (seen instanceof Error error) {
      throw error;
    }
    if (seen instanceof Exception exception) {
      throw exception;
    }
  }
}
