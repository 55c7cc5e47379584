package statusline.module.ccusage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The report `ccusage weekly`: one row for each week in which anything was used.
///
/// A row names its first day `period`; before version 20, and in the report of Claude alone,
/// `week`. On which day weeks begin is for ccusage to decide: it differs between versions.
final class WeeklyReport implements JsonReport.Row {
  private final LocalDate today;
  private WeekCost thisWeek = new WeekCost(Optional.empty(), OptionalDouble.of(0));
  private Optional<LocalDate> start = Optional.empty();
  private OptionalDouble costUsd = OptionalDouble.empty();

  private WeeklyReport(LocalDate today) {
    this.today = today;
  }

  /// {@return the week of a day; no row is no use, so 0}
  ///
  /// @param report what ccusage printed
  /// @param today the day
  /// @throws IOException when it is no such report
  static WeekCost weekOf(byte[] report, LocalDate today) throws IOException {
    WeeklyReport rows = new WeeklyReport(today);
    JsonReport.read(report, "weekly", rows);
    return rows.thisWeek;
  }

  @Override
  public void member(String name, JsonParser value) throws IOException {
    switch (name) {
      case "period", "week" -> start = day(value);
      case "totalCost" -> costUsd = JsonReport.number(value);
      default -> {}
    }
  }

  @Override
  public void end() throws IOException {
    if (start.isEmpty()) {
      throw JsonReport.unreadable(null);
    }
    LocalDate first = start.get();
    if (!today.isBefore(first) && today.isBefore(first.plusDays(7))) {
      thisWeek = new WeekCost(start, costUsd);
    }
    start = Optional.empty();
    costUsd = OptionalDouble.empty();
  }

  private static Optional<LocalDate> day(JsonParser value) throws IOException {
    if (value.currentToken() != JsonToken.VALUE_STRING) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value.getText()));
    } catch (DateTimeException notADay) {
      throw JsonReport.unreadable(notADay);
    }
  }
}
