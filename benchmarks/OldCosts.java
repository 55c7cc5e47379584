import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a cost that an earlier daemon fetched is marked as old.
///
/// The program behind it states another amount at each start, `$400.01`, `$400.02`, …, so a line
/// says when its cost was fetched. Where every JVM that was alive during the run began after that,
/// the cost comes from what was kept on disk, and the mark must stand behind it or before the line.
/// Safe for use by several threads.
final class OldCosts {
  /// The first account begins with so many USD, the next with a hundred more.
  private static final int FIRST = 400;

  private static final int CENTS_OF_AN_ACCOUNT = 100 * 100;

  /// The amount and what stands behind it, up to the next bar.
  private static final Pattern COST = Pattern.compile("\\$([4-6]\\d\\d)\\.(\\d\\d)([^│]*)");

  /// Before a line that the client has kept.
  private static final Pattern OLD_LINE = Pattern.compile("^⟲(\\d+[mhd])? ");

  /// A JVM was seen a little after it began.
  private static final long SEEN_LATE_MILLIS = 50;

  private final List<Cost> programs;
  private final List<Shown> all = new ArrayList<>();

  /// A cost in a line.
  ///
  /// @param account index of the account
  /// @param start of the program that stated it, from 0
  /// @param isMarked whether the cost itself is marked as old
  /// @param isInOldLine whether the whole line is: the client has kept it
  private record Shown(int account, int start, boolean isMarked, boolean isInOldLine, Said said) {}

  private OldCosts(List<Cost> programs) {
    this.programs = programs;
  }

  /// Gives each account a program, whose costs are refreshed every second.
  static OldCosts of(Scratch scratch, List<Path> accounts) throws IOException {
    List<Cost> programs = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      String amount =
          "printf %d.%02d $((" + (FIRST + 100 * i) + " + count / 100)) $((count % 100))";
      Cost program = Cost.program(scratch, "counted" + i, amount);
      program.configure(accounts.get(i), "\"refreshInterval\": \"1s\"");
      programs.add(program);
    }
    return new OldCosts(programs);
  }

  void add(Said said) {
    Matcher cost = COST.matcher(said.plain());
    if (cost.find()) {
      int cents = Integer.parseInt(cost.group(1) + cost.group(2)) - 100 * FIRST;
      boolean isMarked = cost.group(3).contains(Tally.OLD);
      boolean isInOldLine = OLD_LINE.matcher(said.plain()).find();
      int start = cents % CENTS_OF_AN_ACCOUNT - 1;
      synchronized (all) {
        all.add(new Shown(cents / CENTS_OF_AN_ACCOUNT, start, isMarked, isInOldLine, said));
      }
    }
  }

  void report(Verdict verdict, Map<Jvm, JvmWatch.Life> lives, boolean hasSnapshot)
      throws IOException {
    int old = 0;
    int marked = 0;
    int unmarked = 0;
    List<List<Long>> started = new ArrayList<>();
    for (Cost program : programs) {
      started.add(program.started());
    }
    for (Shown shown : all) {
      long fetched = started.get(shown.account()).get(shown.start()) / 1_000_000;
      if (isOfAnEarlierDaemon(shown.said(), fetched, lives)) {
        old++;
        marked += shown.isMarked() ? 1 : 0;
        unmarked += shown.isMarked() || shown.isInOldLine() ? 0 : 1;
      }
    }
    verdict.figure("lines whose cost says when it was fetched", "%d", all.size());
    verdict.figure("of these fetched by an earlier daemon", "%d", old);
    if (hasSnapshot) {
      verdict.atLeast(1, "", "of these marked, in lines of a later daemon", marked);
      verdict.exactly(0, "of these without an old mark", unmarked);
    } else {
      verdict.figure("of these marked, in lines of a later daemon", "%d", marked);
      verdict.figure("of these without an old mark", "%d", unmarked);
    }
  }

  private static boolean isOfAnEarlierDaemon(
      Said said, long fetchedMillis, Map<Jvm, JvmWatch.Life> lives) {
    long late = TimeUnit.MILLISECONDS.toNanos(SEEN_LATE_MILLIS);
    boolean isSeen = false;
    for (JvmWatch.Life life : lives.values()) {
      if (life.firstNanos() - late < said.endNanos()
          && life.lastNanos() + late > said.startNanos()) {
        isSeen = true;
        if (life.firstWallMillis() - SEEN_LATE_MILLIS < fetchedMillis) {
          return false;
        }
      }
    }
    return isSeen;
  }
}
