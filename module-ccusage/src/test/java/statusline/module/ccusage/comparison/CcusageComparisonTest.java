package statusline.module.ccusage.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.ReportArguments;
import statusline.api.ReportArguments.Grouping;
import statusline.module.ccusage.report.ReportText;

/// Compares all reports with those of the real ccusage, on generated transcripts.
///
/// `-Dstatusline.seeds=500` compares other seeds than the default 25; `-Dstatusline.seed=N` is the
/// first of them.
@Tag("ci")
class CcusageComparisonTest {
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Europe/Berlin");

  @TempDir private Path folder;

  static LongStream seeds() {
    long first = Long.getLong("statusline.seed", 1);
    return LongStream.range(first, first + Long.getLong("statusline.seeds", 25));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportsEqualThoseOfCcusage(long seed) throws Exception {
    var choice = new Choice(-seed);
    String zone = choice.of(ZONES);
    Ccusage ccusage = Ccusage.in(folder);
    Path account = folder.resolve("account");
    GeneratedAccount.write(seed, account, GeneratedAccount.END);
    List<String> differences = new ArrayList<>();
    for (Compared compared : comparisons(choice)) {
      String theirs = ccusage.report(account, zone, compared.theirs());
      String ours = ReportText.of(compared.report(), account, ZoneId.of(zone), compared.ours());
      JsonDifference.between(JsonParser.parseString(theirs), JsonParser.parseString(ours))
          .forEach(difference -> differences.add(compared.theirs() + difference));
    }

    assertEquals(List.of(), differences);
  }

  private record Compared(List<String> theirs, String report, ReportArguments ours) {}

  private static List<Compared> comparisons(Choice choice) {
    ReportArguments all = ReportArguments.json();
    DayOfWeek start = choice.of(DayOfWeek.values());
    LocalDate since = LocalDate.of(2026, 11, 20).minusDays(choice.below(20));
    List<Compared> comparisons = new ArrayList<>();
    for (String report : List.of("blocks", "daily", "weekly", "monthly", "session")) {
      comparisons.add(new Compared(List.of(report), report, all));
    }
    comparisons.add(
        new Compared(
            List.of("claude", "weekly", "-w", start.name().toLowerCase(Locale.ROOT)),
            "weekly",
            all.withStartOfWeek(start)));
    comparisons.add(
        new Compared(
            List.of("claude", "daily", "-i"), "daily", all.withGrouping(Grouping.PROJECT)));
    String report = choice.of("blocks", "daily", "weekly", "monthly", "session");
    comparisons.add(
        new Compared(
            List.of(report, "--since", since.toString().replace("-", "")),
            report,
            all.withSince(since)));
    return comparisons;
  }
}
