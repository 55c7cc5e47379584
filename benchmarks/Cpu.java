import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.Image;
import shared.Jvm;
import shared.LineCounts;
import shared.Options;
import shared.ProcessorTime;
import shared.Report;
import shared.Sandbox;
import shared.Session;
import shared.Sides;
import shared.SteadyLoad;
import shared.TestSessions;

/// Measures processor time: of a daemon with fifteen idle sessions, and of twenty sessions that run
/// once a second. The latter counts the clients, the daemon and every program that they run.
///
/// The twenty sessions run twice: through `sh -c`, as the host does, and without a shell. The limit
/// applies to the runs without a shell; the difference is the cost of the host's shells. Then `cat`
/// runs as often, which shows the current speed of the machine.
///
/// `java benchmarks/Cpu.java [SECONDS] [--against IMAGE] [--limit RATIO]`, from the root of a
/// checkout whose image is built; 60 seconds for each kind. Short form: `java benchmarks/Cpu.java
/// 10`.
public final class Cpu {
  private static final int IDLE_SESSIONS = 15;
  private static final int ACTIVE_SESSIONS = 20;
  private static final int WARM_UP_RUNS = 10;
  private static final int SETTLE_SECONDS = 12;
  private static final int SLICE_SECONDS = 10;
  private static final double MAX_IDLE_PERCENT = 0.1;
  private static final double MAX_ACTIVE_PERCENT = 6;

  private static final ProcessorTime SELF = new ProcessorTime(ProcessHandle.current().pid());

  private final Sandbox sandbox;
  private final List<Session> sessions;
  private final LineCounts counts = new LineCounts();
  private final Usage withShells = new Usage();
  private final Usage bare = new Usage();
  private final Usage cat = new Usage();
  private ProcessorTime daemon;
  private long idleMillis;

  private Cpu(Image image) throws Exception {
    this.sandbox = Sandbox.make(image);
    this.sessions = TestSessions.of(sandbox, ACTIVE_SESSIONS).sessions();
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Cpu.java [SECONDS]");
    int seconds = options.number(0, 60);
    var report =
        new Report("processor time in " + seconds + " s, percent of one core", options.limit());
    Sides<Cpu> sides = options.images().map(Cpu::new);
    runIdle(sides, seconds);
    int slice = sides.old().isPresent() ? Math.min(SLICE_SECONDS, seconds) : seconds;
    runActive(sides, seconds / slice, slice);
    for (Cpu side : sides.all()) {
      side.report(report, sides.old().isEmpty(), seconds);
    }
    if (sides.old().isPresent()) {
      compare(report, sides, seconds);
    }
    report.end();
  }

  /// Measures all daemons during the same seconds.
  private static void runIdle(Sides<Cpu> sides, int seconds) throws Exception {
    sides.alternate(0, Cpu::startDaemon);
    // The work that the lines started ends.
    pause(SETTLE_SECONDS);
    sides.alternate(0, side -> side.idleMillis = -side.daemon.allMillis());
    pause(seconds);
    sides.alternate(0, side -> side.idleMillis += side.daemon.allMillis());
  }

  private void startDaemon() throws Exception {
    for (Session session : sessions.subList(0, IDLE_SESSIONS)) {
      for (int run = 0; run < WARM_UP_RUNS; run++) {
        session.run(run, new Random());
      }
    }
    daemon = new ProcessorTime(sandbox.daemon().orElseThrow().pid());
  }

  private static void runActive(Sides<Cpu> sides, int slices, int seconds) throws Exception {
    // Compiled code and known sessions, as after the first minute of a working day.
    sides.alternate(
        0,
        side -> SteadyLoad.everySecond(side.sessions, SETTLE_SECONDS, Session::run, side.counts));
    for (int i = 0; i < slices; i++) {
      sides.alternate(i, side -> side.measure(side.withShells, seconds, Session::run, side.counts));
      sides.alternate(i, side -> side.measure(side.bare, seconds, Session::runBare, side.counts));
      sides.alternate(
          i, side -> side.measure(side.cat, seconds, Session::runFloor, new LineCounts()));
    }
  }

  private void measure(Usage usage, int seconds, SteadyLoad.Run run, LineCounts lines)
      throws Exception {
    long daemonBefore = daemon.allMillis();
    long clientsBefore = SELF.childrenMillis();
    SteadyLoad.everySecond(sessions, seconds, run, lines);
    usage.clientMillis += SELF.childrenMillis() - clientsBefore;
    usage.daemonMillis += daemon.allMillis() - daemonBefore;
    usage.seconds += seconds;
  }

  /// Processor time of one kind of run.
  private static final class Usage {
    /// From fork to end of the clients.
    private long clientMillis;

    /// Of the daemon and the programs that it ran.
    private long daemonMillis;

    private int seconds;

    double ofClients() {
      return percent(clientMillis, seconds);
    }

    double ofDaemon() {
      return percent(daemonMillis, seconds);
    }

    double total() {
      return ofClients() + ofDaemon();
    }
  }

  private double idlePercent(int seconds) {
    return percent(idleMillis, seconds);
  }

  private static double percent(double millis, int seconds) {
    return millis / 10 / seconds;
  }

  private static void pause(int seconds) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  /// Prints the figures.
  ///
  /// @param hasTimeLimit whether the limit on active sessions counts; in a comparison the ratio
  /// does
  private void report(Report report, boolean hasTimeLimit, int seconds) throws Exception {
    report.image(sandbox.image());
    report.atMost(
        MAX_IDLE_PERCENT, "%", "daemon, " + IDLE_SESSIONS + " idle sessions", idlePercent(seconds));
    report.figure("clients, each through a shell", "%.2f %%", withShells.ofClients());
    report.figure("daemon and its programs meanwhile", "%.2f %%", withShells.ofDaemon());
    report.figure("both, including the host's shells", "%.2f %%", withShells.total());
    report.figure("clients, started without a shell", "%.2f %%", bare.ofClients());
    report.figure("daemon and its programs meanwhile", "%.2f %%", bare.ofDaemon());
    if (hasTimeLimit) {
      report.atMost(MAX_ACTIVE_PERCENT, "%", "clients and daemon", bare.total());
    } else {
      report.figure("clients and daemon", "%.2f %%", bare.total());
    }
    // The same work can take half as much again when the machine is slow.
    report.figure("cat instead of clients", "%.2f %%", cat.ofClients());
    report.figure("clients and daemon / cat", "%.2f", bare.total() / cat.ofClients());
    report.exactly(daemon.pid(), "process", sandbox.daemon().map(Jvm::pid).orElse(0L));
    counts.report(report);
  }

  private static void compare(Report report, Sides<Cpu> sides, int seconds) {
    report.comparison();
    report.compareOnly("daemon, idle", "%", sides, side -> side.idlePercent(seconds));
    report.compare("both, with shells", "%", sides, side -> side.withShells.total());
    report.compare("both, without shells", "%", sides, side -> side.bare.total());
    report.compareOnly("clients, without shells", "%", sides, side -> side.bare.ofClients());
    report.compareOnly("daemon, without shells", "%", sides, side -> side.bare.ofDaemon());
    report.compareOnly("cat", "%", sides, side -> side.cat.ofClients());
  }
}
