package statusline.daemon.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for the exit of a process that another process started. Stateless.
///
/// A zombie counts as exited. [ProcessHandle#onExit] waits until a zombie's parent reads its exit
/// status, which the first process of a container may do seconds later or never.
public final class ProcessExit {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private ProcessExit() {}

  /// {@return whether a process has exited before a timeout}
  ///
  /// @param pid its process id
  /// @param timeout how long to wait
  public static boolean await(long pid, Duration timeout) {
    return ProcessHandle.of(pid).map(process -> await(process, timeout)).orElse(true);
  }

  /// {@return whether a process has exited before a timeout}
  ///
  /// @param process its handle; a later process with the same id does not count
  /// @param timeout how long to wait
  static boolean await(ProcessHandle process, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (process.isAlive() && ProcessState.of(process.pid()) != ProcessState.ZOMBIE) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      LockSupport.parkNanos(INTERVAL_NANOS);
    }
    return true;
  }
}
