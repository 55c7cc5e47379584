package shared;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A run of the client in its own process session and process group, as the host starts and cancels
/// it. The host sends SIGTERM to the group and to the descendants that it finds, and SIGKILL to the
/// survivors 1.45 s later. Thread-safe.
public final class CancellableRun {
  private static final long GRACE_MILLIS = 1_450;

  private final Process process;
  private final Future<RunResult> result;
  private volatile boolean isCancelled;

  private CancellableRun(Process process, Future<RunResult> result) {
    this.process = process;
    this.result = result;
  }

  /// {@return a run that has just started}
  ///
  /// @param number of the document
  /// @param threads one of them reads the output until the run ends
  public static CancellableRun of(Session session, int number, ExecutorService threads)
      throws IOException {
    long start = System.nanoTime();
    Process process = ClientProcess.startInOwnGroup(session, session.document(number));
    return new CancellableRun(process, threads.submit(() -> ClientProcess.end(process, start)));
  }

  public boolean isUnderWay() {
    return !result.isDone();
  }

  public boolean isCancelled() {
    return isCancelled;
  }

  /// {@return the result; waits until the run has ended}
  public RunResult result() throws Exception {
    return result.get();
  }

  /// Cancels the run.
  ///
  /// @param later kills the survivors
  /// @param counts counts the runs that had to be killed
  public void cancel(ScheduledExecutorService later, LineCounts counts) throws Exception {
    isCancelled = true;
    process.descendants().forEach(ProcessHandle::destroy);
    signal("TERM");
    later.schedule(
        () -> {
          if (process.isAlive()) {
            counts.count("survived TERM");
            signal("KILL");
          }
          return null;
        },
        GRACE_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /// The group has the PID of its first process. The kernel does not reuse that PID while it lives.
  private void signal(String name) throws Exception {
    if (process.isAlive()) {
      String command = "kill -s " + name + " -- -" + process.pid();
      Processes.of("/bin/sh", "-c", command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
