package statusline.module.ccusage;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// The report `ccusage daily` or `ccusage weekly`: rows with the usage of a day or a week.
///
/// The first day of a row is the member `period`, or `date` and `week` before version 20. Rows of
/// other agents do not count, and a row of all agents counts with its part of Claude alone.
final class PeriodReport implements JsonReport.Row {
  private static final String CLAUDE = "claude";
  private static final String ALL = "all";
  private static final int DAYS_OF_WEEK = 7;

  private final LocalDate first;
  private final LocalDate last;
  private final int days;
  private final UsageSum sum;
  private Optional<LocalDate> start = Optional.empty();
  private String agent = ALL;
  private RowUsage row;
  private Optional<RowUsage> claude = Optional.empty();
  private boolean hasAgents;
  private final Predicate<String> isPriced;

  private PeriodReport(LocalDate first, LocalDate last, int days, Predicate<String> isPriced) {
    this.first = first;
    this.last = last;
    this.days = days;
    this.isPriced = isPriced;
    this.sum = new UsageSum();
    this.row = new RowUsage(isPriced);
  }

  /// {@return the sum of the weeks that overlap a period}
  ///
  /// ccusage was asked for the days of the period alone, so a week that it shares with another one
  /// contains only these.
  ///
  /// @param report output of ccusage
  /// @param first first day of the period
  /// @param last last day of the period
  /// @param isPriced returns whether ccusage knows the complete price of a model
  /// @throws IOException if the output is not such a report
  static UsageSum weeks(byte[] report, LocalDate first, LocalDate last, Predicate<String> isPriced)
      throws IOException {
    return read(report, "weekly", new PeriodReport(first, last, DAYS_OF_WEEK, isPriced));
  }

  /// {@return the sum of a day}
  static UsageSum day(byte[] report, LocalDate day, Predicate<String> isPriced) throws IOException {
    return read(report, "daily", new PeriodReport(day, day, 1, isPriced));
  }

  private static UsageSum read(byte[] report, String list, PeriodReport rows) throws IOException {
    JsonReport.read(report, list, rows);
    return rows.sum;
  }

  @Override
  public void member(String name, JsonReader value) throws IOException {
    switch (name) {
      case "period", "week", "date" -> start = JsonReport.text(value).map(LocalDate::parse);
      case "agent" -> agent = JsonReport.text(value).orElse(ALL);
      case "agents" -> {
        hasAgents = true;
        JsonReport.objects(value, this::agentOfRow);
      }
      default -> row.member(name, value);
    }
  }

  private void agentOfRow(JsonReader value) throws IOException {
    var usage = new RowUsage(isPriced);
    String[] name = {""};
    JsonReport.object(
        value,
        (member, content) -> {
          if (member.equals("agent")) {
            name[0] = JsonReport.text(content).orElse("");
          } else {
            usage.member(member, content);
          }
        });
    if (name[0].equals(CLAUDE)) {
      claude = Optional.of(usage);
    }
  }

  @Override
  public void end() throws IOException {
    JsonReport.require(start.isPresent(), "row without its first day");
    LocalDate day = start.get();
    if (!day.isAfter(last) && day.plusDays(days).isAfter(first)) {
      ofClaude().ifPresent(sum::add);
    }
    start = Optional.empty();
    agent = ALL;
    row = new RowUsage(isPriced);
    claude = Optional.empty();
    hasAgents = false;
  }

  private Optional<RowUsage> ofClaude() {
    if (hasAgents) {
      return claude;
    }
    return agent.equals(ALL) || agent.equals(CLAUDE) ? Optional.of(row) : Optional.empty();
  }
}
