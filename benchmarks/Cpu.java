import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Processor time: of a daemon whose fifteen sessions are idle, and of twenty sessions that ask
/// once a second each, clients and daemon together with every program that they run.
///
/// The twenty sessions ask twice for so long: through `sh -c`, as the host does it, and with the
/// client started without one. The limit is on clients and daemon, so on the second; what the
/// host's shells add is the difference. Then `cat` is run as often: how fast is the machine now?
///
/// `java benchmarks/Cpu.java [SECONDS]`, from the root of a checkout whose image is built; 60
/// seconds for each part. Short form: `java benchmarks/Cpu.java 10`.
public final class Cpu {
  private static final int IDLE_SESSIONS = 15;
  private static final int ACTIVE_SESSIONS = 20;
  private static final int SETTLE_SECONDS = 12;
  private static final double MOST_IDLE_PERCENT = 0.1;
  private static final double MOST_ACTIVE_PERCENT = 6;

  private static final ProcessTimes SELF = new ProcessTimes(ProcessHandle.current().pid());

  private Cpu() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    var verdict = new Verdict("processor time in " + seconds + " s, as a part of one core");
    try (Scratch scratch = Scratch.make()) {
      List<Session> sessions = Cast.of(scratch, ACTIVE_SESSIONS).sessions();
      idle(scratch, sessions.subList(0, IDLE_SESSIONS), seconds, verdict);
      active(scratch, sessions, seconds, verdict);
    }
    verdict.end();
  }

  private static void idle(Scratch scratch, List<Session> sessions, int seconds, Verdict verdict)
      throws Exception {
    for (Session session : sessions) {
      for (int run = 0; run < 10; run++) {
        session.run(run, new Random());
      }
    }
    // What was under way for them ends.
    pause(SETTLE_SECONDS);
    var daemon = new ProcessTimes(scratch.daemon().orElseThrow().pid());
    long before = daemon.allMillis();
    pause(seconds);
    double percent = percent(daemon.allMillis() - before, seconds);
    verdict.atMost(MOST_IDLE_PERCENT, "%", "daemon, " + IDLE_SESSIONS + " idle sessions", percent);
  }

  private static void active(Scratch scratch, List<Session> sessions, int seconds, Verdict verdict)
      throws Exception {
    var tally = new Tally();
    // Compiled and known, as after the first minute of a working day.
    Pace.everySecond(sessions, SETTLE_SECONDS, Session::run, tally);
    Jvm jvm = scratch.daemon().orElseThrow();
    Taken withShells = taken(jvm, sessions, seconds, Session::run, tally);
    verdict.figure("clients, each through a shell", "%.2f %%", withShells.ofClients());
    verdict.figure("daemon and its programs meanwhile", "%.2f %%", withShells.ofDaemon());
    verdict.figure("both, the host's shells included", "%.2f %%", withShells.all());
    Taken bare = taken(jvm, sessions, seconds, Session::runBare, tally);
    verdict.figure("clients, started without a shell", "%.2f %%", bare.ofClients());
    verdict.figure("daemon and its programs meanwhile", "%.2f %%", bare.ofDaemon());
    verdict.atMost(MOST_ACTIVE_PERCENT, "%", "clients and daemon", bare.all());
    // How fast the machine is at this moment: the same work takes half as much again at others.
    Taken floor = taken(jvm, sessions, seconds, Session::runFloor, new Tally());
    verdict.figure("cat instead of clients", "%.2f %%", floor.ofClients());
    verdict.figure("clients and daemon, as a multiple", "%.2f", bare.all() / floor.ofClients());
    verdict.exactly(jvm.pid(), "process", scratch.daemon().map(Jvm::pid).orElse(0L));
    tally.report(verdict);
  }

  private static Taken taken(
      Jvm jvm, List<Session> sessions, int seconds, Pace.Run asked, Tally tally) throws Exception {
    var daemon = new ProcessTimes(jvm.pid());
    long daemonBefore = daemon.allMillis();
    long clientsBefore = SELF.childrenMillis();
    Pace.everySecond(sessions, seconds, asked, tally);
    return new Taken(
        percent(SELF.childrenMillis() - clientsBefore, seconds),
        percent(daemon.allMillis() - daemonBefore, seconds));
  }

  /// Processor time as percents of one core.
  ///
  /// @param ofClients from their forks to their ends
  /// @param ofDaemon and of the programs it ran
  private record Taken(double ofClients, double ofDaemon) {
    double all() {
      return ofClients + ofDaemon;
    }
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
}
