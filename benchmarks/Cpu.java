import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Processor time: of a daemon whose fifteen sessions are idle, and of twenty sessions that ask
/// once a second each, clients and daemon together with every program that they run.
///
/// A client's time is that of its whole run, `sh -c` included. What a shell that does nothing takes
/// is stated beside it; the limit counts with it.
///
/// `java benchmarks/Cpu.java [SECONDS]`, from the root of a checkout whose image is built; 60
/// seconds for each part. Short form: `java benchmarks/Cpu.java 10`.
public final class Cpu {
  private static final int IDLE_SESSIONS = 15;
  private static final int ACTIVE_SESSIONS = 20;
  private static final int SETTLE_SECONDS = 12;
  private static final int SHELLS = 200;
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
    Pace.everySecond(sessions, SETTLE_SECONDS, tally);
    Jvm jvm = scratch.daemon().orElseThrow();
    var daemon = new ProcessTimes(jvm.pid());
    long daemonBefore = daemon.allMillis();
    long clientsBefore = SELF.childrenMillis();
    Pace.everySecond(sessions, seconds, tally);
    long ofDaemon = daemon.allMillis() - daemonBefore;
    long ofClients = SELF.childrenMillis() - clientsBefore;
    double ofShells = shellMillis(sessions.getFirst()) * sessions.size() * seconds;
    double without = percent(ofClients + ofDaemon - ofShells, seconds);
    verdict.figure("clients, each with its shell", "%.2f %%", percent(ofClients, seconds));
    verdict.figure("of these, shells that do nothing", "%.2f %%", percent(ofShells, seconds));
    verdict.figure("daemon and its programs", "%.2f %%", percent(ofDaemon, seconds));
    verdict.figure("clients without the shells, and daemon", "%.2f %%", without);
    verdict.atMost(
        MOST_ACTIVE_PERCENT,
        "%",
        "clients with their shells, and daemon",
        percent(ofClients + ofDaemon, seconds));
    verdict.exactly(jvm.pid(), "process", scratch.daemon().map(Jvm::pid).orElse(0L));
    tally.report(verdict);
  }

  /// {@return what a shell takes, from the fork to its end}
  private static double shellMillis(Session session) throws Exception {
    long before = SELF.childrenMillis();
    for (int i = 0; i < SHELLS; i++) {
      Host.end(Host.start(":", session.variables(), session.directory()), 0);
    }
    return (double) (SELF.childrenMillis() - before) / SHELLS;
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
