package statusline.module.ccusage;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The report `ccusage weekly`: one row for each week with usage.
///
/// The first day of a week is the member `period`, or `week` before version 20 and in the report of
/// Claude alone. The weekday on which weeks start depends on the version of ccusage.
final class WeeklyReport implements JsonReport.Row {
  private final LocalDate today;
  private WeekCost thisWeek = new WeekCost(Optional.empty(), OptionalDouble.of(0));
  private Optional<LocalDate> start = Optional.empty();
  private OptionalDouble costUsd = OptionalDouble.empty();

  private WeeklyReport(LocalDate today) {
    this.today = today;
  }

  /// {@return the cost of the week that contains a day; 0 if the week has no row}
  ///
  /// @param report output of ccusage
  /// @param today the day
  /// @throws IOException if the output is not such a report
  static WeekCost weekOf(byte[] report, LocalDate today) throws IOException {
    WeeklyReport rows = new WeeklyReport(today);
    JsonReport.read(report, "weekly", rows);
    return rows.thisWeek;
  }

  @Override
  public void member(String name, JsonReader value) throws IOException {
    switch (name) {
      case "period", "week" -> start = JsonReport.text(value).map(LocalDate::parse);
      case "totalCost" -> costUsd = JsonReport.number(value);
      default -> value.skipValue();
    }
  }

  @Override
  public void end() throws IOException {
    JsonReport.require(start.isPresent(), "week without its first day");
    LocalDate first = start.get();
    if (!today.isBefore(first) && today.isBefore(first.plusDays(7))) {
      thisWeek = new WeekCost(start, costUsd);
    }
    start = Optional.empty();
    costUsd = OptionalDouble.empty();
  }
}
