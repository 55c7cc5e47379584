import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// One run of the client in a session and process group of its own, as the host starts and cancels
/// it: SIGTERM to the group and to the descendants it finds, SIGKILL to who is left 1.45 s later.
/// Safe for use by several threads.
final class CancellableRun {
  private static final long GRACE_MILLIS = 1_450;

  private final Process process;
  private final Future<Said> said;
  private volatile boolean isCancelled;

  private CancellableRun(Process process, Future<Said> said) {
    this.process = process;
    this.said = said;
  }

  /// Starts it.
  ///
  /// @param number of the document
  /// @param threads one of which takes its output when it ends
  static CancellableRun of(Session session, int number, ExecutorService threads)
      throws IOException {
    long start = System.nanoTime();
    Process process =
        Host.startAlone(session.variables(), session.directory(), session.document(number));
    return new CancellableRun(process, threads.submit(() -> Host.end(process, start)));
  }

  boolean isUnderWay() {
    return !said.isDone();
  }

  boolean isCancelled() {
    return isCancelled;
  }

  /// {@return what it came to, when it has ended}
  Said said() throws Exception {
    return said.get();
  }

  /// Cancels it.
  ///
  /// @param later who looks for survivors
  /// @param tally counts those that had to be killed
  void cancel(ScheduledExecutorService later, Tally tally) throws Exception {
    isCancelled = true;
    process.descendants().forEach(ProcessHandle::destroy);
    signal("TERM");
    later.schedule(
        () -> {
          if (process.isAlive()) {
            tally.count("survived TERM");
            signal("KILL");
          }
          return null;
        },
        GRACE_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /// The group has the number of its first process; another one cannot have it while that lives.
  private void signal(String name) throws Exception {
    if (process.isAlive()) {
      String command = "kill -s " + name + " -- -" + process.pid();
      Launch.of("/bin/sh", "-c", command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
