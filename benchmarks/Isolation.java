import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import shared.Image;
import shared.LineCounts;
import shared.Options;
import shared.Parallel;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.Sides;
import shared.TestSessions;

/// Twenty sessions with canaries in every field run in parallel. Checks that no line shows data of
/// another session, directory, repository, account, terminal or time zone.
///
/// `java benchmarks/Isolation.java [LINES] [--against IMAGE] [--limit RATIO]`, from the root of a
/// checkout whose image is built. Each line is a run of the real client; 100,000 lines take about
/// five minutes. Short form: `java benchmarks/Isolation.java 2000`.
public final class Isolation {
  private static final int SESSIONS = 20;
  private static final int PROGRESS_STEPS = 10;
  private static final Pattern CLOCK = Pattern.compile("\\b([01]\\d|2[0-3]):[0-5]\\d\\b");

  /// The mark before a line that the client kept. The client cannot measure the width of that line;
  /// the host truncates it.
  private static final Pattern KEPT = Pattern.compile("^(\\d+[mhd] )?old: ");

  private static final long DAY_MINUTES = 24 * 60;

  private final Sandbox sandbox;
  private final List<Session> sessions;
  private final List<Random> coins;
  private final LineCounts counts = new LineCounts();

  private Isolation(Image image) throws Exception {
    this.sandbox = Sandbox.make(image);
    this.sessions =
        TestSessions.of(sandbox, SESSIONS)
            .withCosts(sandbox, "\"refreshInterval\": \"2s\"")
            .sessions();
    this.coins = IntStream.range(0, SESSIONS).mapToObj(Random::new).toList();
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Isolation.java [LINES]");
    int lines = options.number(0, 100_000);
    var report = new Report(SESSIONS + " sessions, " + lines + " lines", options.limit());
    Sides<Isolation> sides = options.images().map(Isolation::new);
    var done = new AtomicInteger();
    Parallel.forEach(
        IntStream.range(0, SESSIONS).boxed().toList(),
        index -> {
          for (int i = 0; i < lines / SESSIONS; i++) {
            int run = i;
            sides.alternate(run, side -> side.run(index, run));
            printProgress(done.incrementAndGet(), lines);
          }
          return true;
        });
    for (Isolation side : sides.all()) {
      side.report(report, lines);
    }
    if (sides.old().isPresent()) {
      compare(report, sides);
    }
    report.end();
  }

  private void run(int index, int run) throws Exception {
    Session session = sessions.get(index);
    RunResult result = session.run(run, coins.get(index));
    counts.add(session, run, result);
    check(session, result);
  }

  private void check(Session session, RunResult result) {
    int columns = Integer.parseInt(session.variables().get("COLUMNS"));
    String line = result.plain().strip();
    String row = KEPT.matcher(line).replaceFirst("");
    if (row.codePointCount(0, row.length()) > columns - 4) {
      counts.fault("too wide", result, "for " + columns);
    }
    if (!hasTimeOf(line, ZoneId.of(session.variables().get("TZ")))) {
      counts.fault("of another zone", result, session.variables().get("TZ"));
    }
  }

  /// {@return whether a line shows the current time of a zone, or no time at all}
  ///
  /// A line may show other times as well.
  private static boolean hasTimeOf(String line, ZoneId zone) {
    Matcher clock = CLOCK.matcher(line);
    LocalTime now = LocalTime.now(zone);
    boolean isShown = false;
    while (clock.find()) {
      isShown = true;
      long minutes = Math.abs(ChronoUnit.MINUTES.between(LocalTime.parse(clock.group()), now));
      if (Math.min(minutes, DAY_MINUTES - minutes) <= 1) {
        return true;
      }
    }
    return !isShown;
  }

  private static void printProgress(int count, int lines) {
    if (count % Math.max(1, lines / PROGRESS_STEPS) == 0) {
      System.err.println(count + " lines");
    }
  }

  private void report(Report report, int lines) {
    report.image(sandbox.image());
    report.exactly(lines / SESSIONS * SESSIONS, "lines", counts.of("lines"));
    counts.report(report);
    report.exactly(0, "lines wider than their row, without a kept mark", counts.of("too wide"));
    report.exactly(0, "lines with the time of another zone", counts.of("of another zone"));
    // Without these fields, a line without a foreign canary proves little.
    report.atMost(
        lines / 100.0, "", "lines without their session", counts.of("without its session"));
    report.atMost(lines / 2.0, "", "lines without a branch", counts.of("without a branch"));
    report.atMost(lines / 2.0, "", "lines without a cost", counts.of("without a cost"));
  }

  private static void compare(Report report, Sides<Isolation> sides) {
    report.comparison();
    report.compare("a line, median", "ms", sides, side -> side.counts.durations().median());
    report.compareOnly("a line, p99", "ms", sides, side -> side.counts.durations().at(0.99));
  }
}
