package statusline.daemon.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    long deadline = System.nanoTime() + timeout.toNanos();
    while (isRunning(pid)) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      LockSupport.parkNanos(INTERVAL_NANOS);
    }
    return true;
  }

  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).isPresent() && !isZombie(pid);
  }

  /// Reads `/proc/PID/stat`, which has the state after the name in parentheses (proc(5)).
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException noProcFileSystem) {
      return false;
    }
  }
}
