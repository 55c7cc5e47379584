import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Twenty sessions whose host asks every second (`refreshInterval` 1) and cancels a run that is
/// still under way when the next is due. In the second half it breaks off one run in three at any
/// moment, as a resize or a key press does.
///
/// `java benchmarks/Refresh.java [SECONDS]`, from the root of a checkout whose image is built; 600
/// seconds. Short form: `java benchmarks/Refresh.java 60`.
public final class Refresh {
  private static final int SESSIONS = 20;
  private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double BROKEN_OFF = 1 / 3.0;

  /// Longer than a line takes, so that some have ended when they are broken off.
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

  private final Tally tally = new Tally();
  private final long half;
  private final long begin = System.nanoTime();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);

  private Refresh(long seconds) {
    this.half = TimeUnit.SECONDS.toNanos(seconds) / 2;
  }

  public static void main(String[] arguments) throws Exception {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 600;
    var verdict = new Verdict(SESSIONS + " sessions, a run a second each, for " + seconds + " s");
    try (Scratch scratch = Scratch.make()) {
      Cast cast = Cast.of(scratch, SESSIONS).withCosts(scratch, "\"refreshInterval\": \"2s\"");
      cast.sessions().getFirst().run(0, new Random(1));
      Optional<Jvm> daemon = scratch.daemon();
      var refresh = new Refresh(seconds);
      Together.beside(cast.sessions(), refresh::ask);
      refresh.end();
      refresh.report(verdict, daemon, scratch);
    }
    verdict.end();
  }

  private Boolean ask(Session session) throws Exception {
    var coin = new Random(session.index());
    long next = begin + coin.nextLong(PERIOD_NANOS);
    CancellableRun run = null;
    for (int number = 1; System.nanoTime() - begin < 2 * half; number++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next = Math.max(next + PERIOD_NANOS, System.nanoTime());
      if (run != null) {
        takeOver(session, run, number - 1);
      }
      run = CancellableRun.of(session, number, threads);
      if (isBrokenOff(coin)) {
        breakOff(run, coin);
      }
    }
    run.said();
    return true;
  }

  private boolean isBrokenOff(Random coin) {
    return System.nanoTime() - begin > half && coin.nextDouble() < BROKEN_OFF;
  }

  /// The next one is due.
  private void takeOver(Session session, CancellableRun last, int number) throws Exception {
    if (last.isUnderWay()) {
      if (!last.isCancelled()) {
        tally.count("cancelled");
        last.cancel(later, tally);
      }
    } else if (!last.isCancelled()) {
      tally.add(session, number, last.said());
    }
  }

  private void breakOff(CancellableRun run, Random coin) throws Exception {
    LockSupport.parkNanos(coin.nextLong(LONGEST_NANOS));
    if (run.isUnderWay()) {
      tally.count("broken off");
      run.cancel(later, tally);
    } else {
      tally.count("too late to be broken off");
    }
  }

  private void end() throws InterruptedException {
    later.shutdown();
    later.awaitTermination(1, TimeUnit.MINUTES);
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }

  private void report(Verdict verdict, Optional<Jvm> first, Scratch scratch) throws Exception {
    verdict.figure("lines", "%d", tally.of("lines"));
    verdict.figure("lines that the client made itself", "%d", tally.of("generic"));
    verdict.figure("runs broken off on purpose", "%d", tally.of("broken off"));
    verdict.figure("of them killed 1.45 s later", "%d", tally.of("survived TERM"));
    verdict.atLeast(1, "", "runs broken off under way", tally.of("broken off"));
    verdict.exactly(0, "runs cancelled because the next was due", tally.of("cancelled"));
    tally.report(verdict);
    boolean isSame = first.isPresent() && first.equals(scratch.daemon());
    verdict.exactly(1, "daemons from the beginning to the end", isSame ? 1 : 0);
    List<String> left = Leftover.of(scratch);
    left.forEach(process -> verdict.figure("left behind", "%s", process));
    verdict.exactly(0, "processes left behind", left.size());
  }
}
