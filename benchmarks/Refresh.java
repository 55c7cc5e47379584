import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.CancellableRun;
import shared.Image;
import shared.Jvm;
import shared.LeftoverProcesses;
import shared.LineCounts;
import shared.Parallel;
import shared.Report;
import shared.Sandbox;
import shared.Session;
import shared.TestSessions;

/// Runs twenty sessions whose host starts a run every second (`refreshInterval` 1) and cancels a
/// run that has not ended when the next one is due. In the second half, the host also cancels one
/// run in three at a random moment, as it does on a resize or a key press.
///
/// `java benchmarks/Refresh.java [SECONDS]`, from the root of a checkout whose image is built; 600
/// seconds. Short form: `java benchmarks/Refresh.java 60`.
public final class Refresh {
  private static final int SESSIONS = 20;
  private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double CANCELLED = 1 / 3.0;

  /// Longer than a line takes, so that some runs have ended before they are cancelled.
  private static final long MAX_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

  private final LineCounts counts = new LineCounts();
  private final long half;
  private final long start = System.nanoTime();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);

  private Refresh(long seconds) {
    this.half = TimeUnit.SECONDS.toNanos(seconds) / 2;
  }

  public static void main(String[] arguments) throws Exception {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 600;
    var report = new Report(SESSIONS + " sessions, a run a second each, for " + seconds + " s");
    try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
      TestSessions sessions =
          TestSessions.of(sandbox, SESSIONS).withCosts(sandbox, "\"refreshInterval\": \"2s\"");
      sessions.sessions().getFirst().run(0, new Random(1));
      Optional<Jvm> daemon = sandbox.daemon();
      var refresh = new Refresh(seconds);
      Parallel.forEach(sessions.sessions(), refresh::run);
      refresh.end();
      refresh.report(report, daemon, sandbox);
    }
    report.end();
  }

  private Boolean run(Session session) throws Exception {
    var coin = new Random(session.index());
    long next = start + coin.nextLong(PERIOD_NANOS);
    CancellableRun run = null;
    for (int number = 1; System.nanoTime() - start < 2 * half; number++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next = Math.max(next + PERIOD_NANOS, System.nanoTime());
      if (run != null) {
        endPrevious(session, run, number - 1);
      }
      run = CancellableRun.of(session, number, threads);
      if (isCancelledEarly(coin)) {
        cancelEarly(run, coin);
      }
    }
    run.result();
    return true;
  }

  private boolean isCancelledEarly(Random coin) {
    return System.nanoTime() - start > half && coin.nextDouble() < CANCELLED;
  }

  /// Ends the previous run because the next one is due.
  private void endPrevious(Session session, CancellableRun last, int number) throws Exception {
    if (last.isUnderWay()) {
      if (!last.isCancelled()) {
        counts.count("cancelled");
        last.cancel(later, counts);
      }
    } else if (!last.isCancelled()) {
      counts.add(session, number, last.result());
    }
  }

  private void cancelEarly(CancellableRun run, Random coin) throws Exception {
    LockSupport.parkNanos(coin.nextLong(MAX_DELAY_NANOS));
    if (run.isUnderWay()) {
      counts.count("cancelled early");
      run.cancel(later, counts);
    } else {
      counts.count("ended before it was cancelled");
    }
  }

  private void end() throws InterruptedException {
    later.shutdown();
    later.awaitTermination(1, TimeUnit.MINUTES);
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }

  private void report(Report report, Optional<Jvm> firstDaemon, Sandbox sandbox) throws Exception {
    report.figure("lines", "%d", counts.of("lines"));
    report.figure("lines that the client made itself", "%d", counts.of("generic"));
    report.figure("runs cancelled at random", "%d", counts.of("cancelled early"));
    report.figure("cancelled runs killed 1.45 s later", "%d", counts.of("survived TERM"));
    report.atLeast(1, "", "runs cancelled at random while running", counts.of("cancelled early"));
    report.exactly(0, "runs cancelled because the next was due", counts.of("cancelled"));
    counts.report(report);
    boolean isSame = firstDaemon.isPresent() && firstDaemon.equals(sandbox.daemon());
    report.exactly(1, "daemons from start to end", isSame ? 1 : 0);
    List<String> left = LeftoverProcesses.of(sandbox);
    left.forEach(process -> report.figure("left behind", "%s", process));
    report.exactly(0, "processes left behind", left.size());
  }
}
