import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.ClientProcess;
import shared.CostAges;
import shared.Durations;
import shared.Image;
import shared.Jvm;
import shared.JvmWatch;
import shared.LineCounts;
import shared.Options;
import shared.Parallel;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.Sides;
import shared.TestSessions;

/// Twenty sessions run five times a second each while the daemon is killed repeatedly: during its
/// start, soon after it, and every fifth time after it has served for a while. The host cancels one
/// run in ten.
///
/// `java benchmarks/Kills.java [KILLS] [--snapshot] [--against IMAGE] [--limit RATIO]`, from the
/// root of a checkout whose image is built; 200 kills take about four minutes. With `--snapshot`, a
/// cost that an earlier daemon fetched must be marked as old. With `--against`, the images take
/// turns of ten kills. Short form: `java benchmarks/Kills.java 15 --snapshot`.
public final class Kills {
  private static final int SESSIONS = 20;
  private static final int KILLS_PER_ROUND = 10;
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final double CANCELLED = 0.1;
  private static final long BOOT_MILLIS = 150;
  private static final long SERVED_MILLIS = 2_500;
  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final double MAX_STARTS_PER_KILL = 1.7;

  private final Sandbox sandbox;
  private final TestSessions sessions;
  private final JvmWatch watch;
  private final CostAges costs;
  private final LineCounts counts = new LineCounts();
  private final Durations gaps = new Durations();
  private final Random random = new Random(6);
  private double seconds;
  private volatile boolean isOver;

  private Kills(Image image) throws Exception {
    this.sandbox = Sandbox.make(image);
    this.sessions = TestSessions.of(sandbox, SESSIONS);
    this.costs = CostAges.of(sandbox, sessions.accounts());
    this.watch = new JvmWatch(sandbox.runtime());
    watch.pause(true);
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Kills.java [KILLS] [--snapshot]", "--snapshot");
    int kills = options.number(0, 200);
    var report = new Report(kills + " kills under " + SESSIONS + " sessions", options.limit());
    Sides<Kills> sides = options.images().map(Kills::new);
    int perRound = sides.old().isPresent() ? KILLS_PER_ROUND : kills;
    for (int done = 0; done < kills; done += perRound) {
      int count = Math.min(perRound, kills - done);
      sides.alternate(done / perRound, side -> side.round(count));
      System.err.println(done + count + " kills");
    }
    for (Kills side : sides.all()) {
      side.report(report, kills, options.has("--snapshot"));
    }
    if (sides.old().isPresent()) {
      compare(report, sides, kills);
    }
    report.end();
  }

  /// Runs the sessions while the daemon is killed a number of times.
  private void round(int kills) throws Exception {
    isOver = false;
    watch.pause(false);
    Thread killer = Thread.ofPlatform().start(() -> killAll(kills));
    long start = System.nanoTime();
    Parallel.forEach(sessions.sessions(), this::runUntilOver);
    killer.join();
    seconds += (System.nanoTime() - start) / 1e9;
    watch.pause(true);
  }

  private Boolean runUntilOver(Session session) throws Exception {
    var coin = new Random(session.index());
    long next = System.nanoTime() + coin.nextLong(PERIOD_NANOS);
    for (int run = 0; !isOver; run++) {
      LockSupport.parkNanos(next - System.nanoTime());
      // A late host starts the next run at once and does not repeat the missed ones.
      next = Math.max(next + PERIOD_NANOS, System.nanoTime());
      if (coin.nextDouble() < CANCELLED) {
        cancel(session, run, coin);
      } else {
        RunResult result = session.run(run, coin);
        counts.add(session, run, result);
        costs.add(result);
      }
    }
    return true;
  }

  /// Starts a run and ends its whole process tree, as the host does; the output is dropped.
  private void cancel(Session session, int run, Random coin) throws Exception {
    Process process = ClientProcess.start(session, session.document(run), coin.nextBoolean());
    LockSupport.parkNanos(coin.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
    process.descendants().forEach(ProcessHandle::destroy);
    process.toHandle().destroy();
    ClientProcess.end(process, 0);
    counts.count("cancelled");
  }

  private void killAll(int kills) {
    try {
      for (int i = 0; i < kills; i++) {
        awaitDaemon(i > 0);
        long millis = i % 5 == 4 ? SERVED_MILLIS : random.nextLong(2 * BOOT_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        killDaemon();
      }
      // Lines after the last kill count as well.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2 * SERVED_MILLIS));
    } catch (IOException unreadable) {
      unreadable.printStackTrace();
    }
    isOver = true;
  }

  /// @param isAfterKill whether the wait is the gap between a kill and the next daemon
  private void awaitDaemon(boolean isAfterKill) throws IOException {
    long start = System.nanoTime();
    while (sandbox.daemon().isEmpty()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      if (System.nanoTime() - start > MAX_WAIT_NANOS) {
        throw new IOException("no daemon started after a kill");
      }
    }
    if (isAfterKill) {
      gaps.add((System.nanoTime() - start) / 1e6);
    }
  }

  private void killDaemon() throws IOException {
    sandbox
        .daemon()
        .ifPresent(
            daemon -> {
              daemon.kill();
              counts.count("kills");
            });
  }

  private void report(Report report, int kills, boolean hasSnapshot) throws IOException {
    report.image(sandbox.image());
    Map<Jvm, JvmWatch.Lifetime> lives = watch.lives();
    long daemons = lives.keySet().stream().filter(Jvm::isDaemon).count();
    report.figure(
        "lines",
        "%d in %.0f s, %d more cancelled",
        counts.of("lines"),
        seconds,
        counts.of("cancelled"));
    report.figure("lines that the client made itself", "%d", counts.of("generic"));
    report.figure("JVM starts", "%d daemons, %d one-shot", daemons, lives.size() - daemons);
    report.figure("from a kill to the next daemon's start", "%s", gaps);
    report.exactly(kills, "kills", counts.of("kills"));
    counts.report(report);
    report.atMost(1, "", "daemons alive at the same time", watch.mostDaemons());
    report.atMost(MAX_STARTS_PER_KILL, "", "JVM starts per kill", startsPerKill(kills));
    costs.report(report, lives, hasSnapshot);
  }

  private double startsPerKill(int kills) {
    return (double) watch.lives().size() / kills;
  }

  private static void compare(Report report, Sides<Kills> sides, int kills) {
    report.comparison();
    report.compare("a line, median", "ms", sides, side -> side.counts.durations().median());
    report.compareOnly("a line, p99", "ms", sides, side -> side.counts.durations().at(0.99));
    report.compare("kill to next daemon, median", "ms", sides, side -> side.gaps.median());
    report.compareOnly("JVM starts per kill", "", sides, side -> side.startsPerKill(kills));
  }
}
