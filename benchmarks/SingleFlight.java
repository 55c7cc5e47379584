import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.Durations;
import shared.FakeCcusage;
import shared.Image;
import shared.Parallel;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.TestSessions;

/// Fifteen sessions of one account ask at once for a cost that takes two seconds, with a warm
/// daemon and without a daemon. Checks that ccusage is started once, that every session gets its
/// line at once, and that the cost is shown after ccusage has ended.
///
/// `java benchmarks/SingleFlight.java [ROUNDS]`, from the root of a checkout whose image is built;
/// 10 rounds of each kind, a minute. Short form: `java benchmarks/SingleFlight.java 2`.
public final class SingleFlight {
  private static final int SESSIONS = 15;
  private static final double MAX_SPREAD_MILLIS = 100;
  private static final String AMOUNT = "$4.25";
  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(6);

  private final Sandbox sandbox;
  private final List<Session> others;
  private int maxStarts;
  private int minStarts = Integer.MAX_VALUE;
  private int missing;
  private int faults;
  private double maxBefore;
  private double maxAfter;
  private int rounds;
  private int roundsWithinSpread;
  private final Durations all = new Durations();
  private final Durations costTimes = new Durations();

  private SingleFlight(Sandbox sandbox, List<Session> others) {
    this.sandbox = sandbox;
    this.others = others;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    var report = new Report(SESSIONS + " sessions ask at once for a cost that takes 2 s");
    try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
      List<Session> others = TestSessions.of(sandbox, SESSIONS).sessions();
      var warm = new SingleFlight(sandbox, others);
      var cold = new SingleFlight(sandbox, others);
      for (int round = 0; round < rounds; round++) {
        warm.round("warm" + round, false);
        cold.round("cold" + round, true);
      }
      warm.report(report, "warm");
      cold.report(report, "cold");
    }
    report.end();
  }

  private void round(String name, boolean isCold) throws Exception {
    Path account = sandbox.account(name);
    FakeCcusage ccusage = FakeCcusage.program(sandbox, "ccusage-" + name, "sleep 2; echo 4.25");
    ccusage.configure(account, "");
    List<Session> sessions = sessions(account);
    if (isCold) {
      sandbox.reset();
    } else {
      warmUp();
    }
    long start = System.nanoTime();
    check(sessions, Parallel.atOnce(sessions, session -> session.run(1, new Random())));
    awaitCost(sessions.get(0), start);
    for (Session session : sessions) {
      missing += session.run(2, new Random()).plain().contains(AMOUNT) ? 0 : 1;
    }
    int starts = ccusage.started().size();
    maxStarts = Math.max(maxStarts, starts);
    minStarts = Math.min(minStarts, starts);
  }

  /// {@return the sessions on wide terminals, all of one account}
  private List<Session> sessions(Path account) {
    List<Session> sessions = new ArrayList<>();
    for (Session other : others) {
      Map<String, String> variables = new LinkedHashMap<>(other.variables());
      variables.put("CLAUDE_CONFIG_DIR", account.toString());
      variables.put("COLUMNS", "240");
      sessions.add(
          new Session(
              other.index(),
              other.client(),
              other.directory(),
              other.transcript(),
              variables,
              other.shared()));
    }
    return sessions;
  }

  /// Warms up the daemon with other accounts, so that it has no data of the measured account.
  private void warmUp() throws Exception {
    for (Session session : others) {
      for (int run = 0; run < 5; run++) {
        session.run(run, new Random());
      }
    }
  }

  private void check(List<Session> sessions, List<RunResult> results) {
    var durations = new Durations();
    for (Session session : sessions) {
      RunResult result = results.get(session.index());
      faults += result.fault().isEmpty() && session.foreign(result).isEmpty() ? 0 : 1;
      durations.add(result.millis());
      all.add(result.millis());
    }
    double before = durations.median() - durations.at(0);
    double after = durations.max() - durations.median();
    maxBefore = Math.max(maxBefore, before);
    maxAfter = Math.max(maxAfter, after);
    rounds++;
    roundsWithinSpread += Math.max(before, after) <= MAX_SPREAD_MILLIS ? 1 : 0;
  }

  /// Runs the session until its line shows the cost.
  private void awaitCost(Session session, long start) throws Exception {
    while (System.nanoTime() - start < MAX_WAIT_NANOS) {
      if (session.run(2, new Random()).plain().contains(AMOUNT)) {
        costTimes.add((System.nanoTime() - start) / 1e6);
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private void report(Report report, String kind) {
    report.figure(kind + ": a line", "%s", all);
    report.figure(kind + ": until the cost is shown", "%s", costTimes);
    report.exactly(1, kind + ": starts in a round, at least", minStarts);
    report.exactly(1, kind + ": starts in a round, at most", maxStarts);
    report.atMost(MAX_SPREAD_MILLIS, "ms", kind + ": a line before the round's median", maxBefore);
    report.atMost(MAX_SPREAD_MILLIS, "ms", kind + ": a line after the round's median", maxAfter);
    report.figure(
        kind + ": rounds with all lines within the limit", "%d of %d", roundsWithinSpread, rounds);
    report.exactly(0, kind + ": sessions without the cost after its end", missing);
    report.exactly(0, kind + ": lines that are blank, broken or foreign", faults);
  }
}
