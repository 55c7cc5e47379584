import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Twenty sessions with canaries in every field, side by side: does any line ever show what belongs
/// to another session, directory, repository, account, terminal or time zone?
///
/// `java benchmarks/Isolation.java [LINES]`, from the root of a checkout whose image is built;
/// 100,000 lines, a real client for each, some five minutes. Short form: `java
/// benchmarks/Isolation.java 2000`.
public final class Isolation {
  private static final int SESSIONS = 20;
  private static final int SHARES = 10;
  private static final Pattern CLOCK = Pattern.compile("\\b([01]\\d|2[0-3]):[0-5]\\d\\b");

  /// The client puts it before a row that it cannot measure; the host cuts that at its end.
  private static final Pattern KEPT = Pattern.compile("^⟲(\\d+[mhd])? ");

  private static final long DAY_MINUTES = 24 * 60;

  private final Tally tally = new Tally();
  private final AtomicInteger done = new AtomicInteger();
  private final int lines;

  private Isolation(int lines) {
    this.lines = lines;
  }

  public static void main(String[] arguments) throws Exception {
    int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var verdict = new Verdict(SESSIONS + " sessions, " + lines + " lines");
    try (Scratch scratch = Scratch.make()) {
      Cast cast = Cast.of(scratch, SESSIONS).withCosts(scratch, "\"refreshInterval\": \"2s\"");
      var isolation = new Isolation(lines);
      Together.beside(cast.sessions(), isolation::all);
      isolation.report(verdict);
    }
    verdict.end();
  }

  private Boolean all(Session session) throws Exception {
    var coin = new Random(session.index());
    for (int run = 0; run < lines / SESSIONS; run++) {
      Said said = session.run(run, coin);
      tally.add(session, run, said);
      look(session, said);
      progress(done.incrementAndGet());
    }
    return true;
  }

  private void look(Session session, Said said) {
    int columns = Integer.parseInt(session.variables().get("COLUMNS"));
    String line = said.plain().strip();
    String row = KEPT.matcher(line).replaceFirst("");
    if (row.codePointCount(0, row.length()) > columns - 4) {
      tally.fault("too wide", said, "for " + columns);
    }
    if (!isItsTime(line, ZoneId.of(session.variables().get("TZ")))) {
      tally.fault("of another zone", said, session.variables().get("TZ"));
    }
  }

  /// A line may show other times as well; without any it is no witness.
  private static boolean isItsTime(String line, ZoneId zone) {
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

  private void progress(int count) {
    if (count % Math.max(1, lines / SHARES) == 0) {
      System.err.println(count + " lines");
    }
  }

  private void report(Verdict verdict) {
    verdict.exactly(lines / SESSIONS * SESSIONS, "lines", tally.of("lines"));
    tally.report(verdict);
    verdict.exactly(0, "lines wider than their row, a kept one's mark apart", tally.of("too wide"));
    verdict.exactly(0, "lines with the time of another zone", tally.of("of another zone"));
    // Else a line without a foreign canary would prove little.
    verdict.atMost(
        lines / 100.0, "", "lines without their session", tally.of("without its session"));
    verdict.atMost(lines / 2.0, "", "lines without a branch", tally.of("without a branch"));
    verdict.atMost(lines / 2.0, "", "lines without a cost", tally.of("without a cost"));
  }
}
