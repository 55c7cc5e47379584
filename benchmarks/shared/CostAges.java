package shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks whether a cost that an earlier daemon fetched is marked as old.
///
/// The fake ccusage reports another amount at each start (`$400.01`, `$400.02`, …), so the amount
/// on a line shows when it was fetched. If every JVM that was alive during the run started later,
/// the cost comes from the snapshot on disk. Then the mark must follow the cost or precede the
/// line. Thread-safe.
public final class CostAges {
  /// First amount of the first account in USD; each further account starts 100 USD higher.
  private static final int FIRST = 400;

  private static final int CENTS_OF_AN_ACCOUNT = 100 * 100;

  /// The amount and the text after it, up to the next separator.
  private static final Pattern COST = Pattern.compile("\\$([4-6]\\d\\d)\\.(\\d\\d)([^│]*)");

  /// The mark before a line that the client kept.
  private static final Pattern OLD_LINE = Pattern.compile("^(\\d+[mhd] )?old: ");

  /// The longest time between the start of a JVM and its detection.
  private static final long DETECTION_MILLIS = 50;

  private final List<FakeCcusage> programs;
  private final List<ShownCost> all = new ArrayList<>();

  /// A cost on a line.
  ///
  /// @param account index of the account
  /// @param start index of the ccusage start that reported it
  /// @param isMarked whether the cost is marked as old
  /// @param isInOldLine whether the whole line is marked: the client kept it
  private record ShownCost(
      int account, int start, boolean isMarked, boolean isInOldLine, RunResult result) {}

  private CostAges(List<FakeCcusage> programs) {
    this.programs = programs;
  }

  /// Gives each account a fake ccusage and a refresh interval of one second.
  public static CostAges of(Sandbox sandbox, List<Path> accounts) throws IOException {
    List<FakeCcusage> programs = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      String amount =
          "printf %d.%02d $((" + (FIRST + 100 * i) + " + count / 100)) $((count % 100))";
      FakeCcusage program = FakeCcusage.program(sandbox, "counted" + i, amount);
      program.configure(accounts.get(i), "\"refreshInterval\": \"1s\"");
      programs.add(program);
    }
    return new CostAges(programs);
  }

  public void add(RunResult result) {
    Matcher cost = COST.matcher(result.plain());
    if (cost.find()) {
      int cents = Integer.parseInt(cost.group(1) + cost.group(2)) - 100 * FIRST;
      boolean isMarked = LineCounts.isMarked(cost.group(3));
      boolean isInOldLine = OLD_LINE.matcher(result.plain()).find();
      int start = cents % CENTS_OF_AN_ACCOUNT - 1;
      synchronized (all) {
        all.add(new ShownCost(cents / CENTS_OF_AN_ACCOUNT, start, isMarked, isInOldLine, result));
      }
    }
  }

  public void report(Report report, Map<Jvm, JvmWatch.Lifetime> lifetimes, boolean hasSnapshot)
      throws IOException {
    int old = 0;
    int marked = 0;
    int unmarked = 0;
    List<List<Long>> started = new ArrayList<>();
    for (FakeCcusage program : programs) {
      started.add(program.started());
    }
    for (ShownCost shown : all) {
      long fetched = started.get(shown.account()).get(shown.start()) / 1_000_000;
      if (isOfAnEarlierDaemon(shown.result(), fetched, lifetimes)) {
        old++;
        marked += shown.isMarked() ? 1 : 0;
        unmarked += shown.isMarked() || shown.isInOldLine() ? 0 : 1;
      }
    }
    report.figure("lines with a cost", "%d", all.size());
    report.figure("of these fetched by an earlier daemon", "%d", old);
    if (hasSnapshot) {
      report.atLeast(1, "", "of these marked, in lines of a later daemon", marked);
      report.exactly(0, "of these without an old mark", unmarked);
    } else {
      report.figure("of these marked, in lines of a later daemon", "%d", marked);
      report.figure("of these without an old mark", "%d", unmarked);
    }
  }

  private static boolean isOfAnEarlierDaemon(
      RunResult result, long fetchedMillis, Map<Jvm, JvmWatch.Lifetime> lifetimes) {
    long detection = TimeUnit.MILLISECONDS.toNanos(DETECTION_MILLIS);
    boolean isSeen = false;
    for (JvmWatch.Lifetime lifetime : lifetimes.values()) {
      if (lifetime.firstNanos() - detection < result.endNanos()
          && lifetime.lastNanos() + detection > result.startNanos()) {
        isSeen = true;
        if (lifetime.firstWallMillis() - DETECTION_MILLIS < fetchedMillis) {
          return false;
        }
      }
    }
    return isSeen;
  }
}
