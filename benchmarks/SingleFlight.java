import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Fifteen sessions of one account ask at once for a cost that takes two seconds: once while the
/// daemon is warm, once where there is none. Is the program started once, does every session get
/// its line at once, and is the cost there when it has ended?
///
/// `java benchmarks/SingleFlight.java [ROUNDS]`, from the root of a checkout whose image is built;
/// 10 rounds of each kind, a minute. Short form: `java benchmarks/SingleFlight.java 2`.
public final class SingleFlight {
  private static final int SESSIONS = 15;
  private static final double SPREAD_MILLIS = 100;
  private static final String AMOUNT = "$4.25";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(6);

  private final Scratch scratch;
  private final List<Session> others;
  private int mostStarts;
  private int fewestStarts = Integer.MAX_VALUE;
  private int missing;
  private int faults;
  private double earliest;
  private double latest;
  private int rounds;
  private int evenRounds;
  private final Times all = new Times();
  private final Times until = new Times();

  private SingleFlight(Scratch scratch, List<Session> others) {
    this.scratch = scratch;
    this.others = others;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    var verdict = new Verdict(SESSIONS + " sessions ask at once for a cost that takes 2 s");
    try (Scratch scratch = Scratch.make()) {
      List<Session> others = Cast.of(scratch, SESSIONS).sessions();
      var warm = new SingleFlight(scratch, others);
      var cold = new SingleFlight(scratch, others);
      for (int round = 0; round < rounds; round++) {
        warm.round("warm" + round, false);
        cold.round("cold" + round, true);
      }
      warm.report(verdict, "warm");
      cold.report(verdict, "cold");
    }
    verdict.end();
  }

  private void round(String name, boolean isCold) throws Exception {
    Path account = scratch.folder(name);
    Cost cost = Cost.program(scratch, "ccusage-" + name, "sleep 2; echo 4.25");
    cost.configure(account, "");
    List<Session> sessions = sessions(account);
    if (isCold) {
      scratch.chill();
    } else {
      warmUp();
    }
    long begin = System.nanoTime();
    judge(sessions, Together.atOnce(sessions, session -> session.run(1, new Random())));
    awaitCost(sessions.get(0), begin);
    for (Session session : sessions) {
      missing += session.run(2, new Random()).plain().contains(AMOUNT) ? 0 : 1;
    }
    int starts = cost.started().size();
    mostStarts = Math.max(mostStarts, starts);
    fewestStarts = Math.min(fewestStarts, starts);
  }

  /// The same sessions on wide terminals, all of one account.
  private List<Session> sessions(Path account) {
    List<Session> sessions = new ArrayList<>();
    for (Session other : others) {
      Map<String, String> variables = new LinkedHashMap<>(other.variables());
      variables.put("CLAUDE_CONFIG_DIR", account.toString());
      variables.put("COLUMNS", "240");
      sessions.add(
          new Session(
              other.index(), other.directory(), other.transcript(), variables, other.shared()));
    }
    return sessions;
  }

  /// With sessions of other accounts: of this one the daemon shall know nothing.
  private void warmUp() throws Exception {
    for (Session session : others) {
      for (int run = 0; run < 5; run++) {
        session.run(run, new Random());
      }
    }
  }

  private void judge(List<Session> sessions, List<Said> lines) {
    var times = new Times();
    for (Session session : sessions) {
      Said said = lines.get(session.index());
      faults += said.fault().isEmpty() && session.foreign(said).isEmpty() ? 0 : 1;
      times.add(said.millis());
      all.add(said.millis());
    }
    double before = times.median() - times.at(0);
    double after = times.most() - times.median();
    earliest = Math.max(earliest, before);
    latest = Math.max(latest, after);
    rounds++;
    evenRounds += Math.max(before, after) <= SPREAD_MILLIS ? 1 : 0;
  }

  /// Asks as the host does, until the cost is there.
  private void awaitCost(Session session, long begin) throws Exception {
    while (System.nanoTime() - begin < PATIENCE_NANOS) {
      if (session.run(2, new Random()).plain().contains(AMOUNT)) {
        until.add((System.nanoTime() - begin) / 1e6);
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private void report(Verdict verdict, String kind) {
    verdict.figure(kind + ": a line", "%s", all);
    verdict.figure(kind + ": until the cost was there", "%s", until);
    verdict.exactly(1, kind + ": starts in a round, at least", fewestStarts);
    verdict.exactly(1, kind + ": starts in a round, at most", mostStarts);
    verdict.atMost(SPREAD_MILLIS, "ms", kind + ": a line before the round's median", earliest);
    verdict.atMost(SPREAD_MILLIS, "ms", kind + ": a line after the round's median", latest);
    verdict.figure(
        kind + ": rounds whose lines are all that close", "%d of %d", evenRounds, rounds);
    verdict.exactly(0, kind + ": sessions without the cost after its end", missing);
    verdict.exactly(0, kind + ": lines that are blank, broken or foreign", faults);
  }
}
