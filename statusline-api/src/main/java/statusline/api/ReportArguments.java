package statusline.api;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// The arguments of a report.
///
/// @param isJson whether to write JSON instead of lines of text
/// @param since first day of the report; empty for all days
/// @param startOfWeek first day of a week; empty for the report's default
/// @param grouping how to divide the rows; empty for the report's default
public record ReportArguments(
    boolean isJson,
    Optional<LocalDate> since,
    Optional<DayOfWeek> startOfWeek,
    Optional<Grouping> grouping) {
  /// What the rows of a report are divided by.
  public enum Grouping {
    /// By the project in which the host ran.
    PROJECT,

    /// By the model.
    MODEL
  }

  public ReportArguments {
    requireNonNull(since, "since");
    requireNonNull(startOfWeek, "startOfWeek");
    requireNonNull(grouping, "grouping");
  }

  /// {@return the arguments of a report as JSON, with all defaults}
  public static ReportArguments json() {
    return new ReportArguments(true, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// {@return the arguments of a report as lines of text, with all defaults}
  public static ReportArguments text() {
    return json().withJson(false);
  }

  /// {@return these arguments with JSON or lines of text}
  public ReportArguments withJson(boolean isJson) {
    return new ReportArguments(isJson, since, startOfWeek, grouping);
  }

  /// {@return these arguments with a first day}
  public ReportArguments withSince(LocalDate day) {
    return new ReportArguments(isJson, Optional.of(day), startOfWeek, grouping);
  }

  /// {@return these arguments with a first day of the week}
  public ReportArguments withStartOfWeek(DayOfWeek day) {
    return new ReportArguments(isJson, since, Optional.of(day), grouping);
  }

  /// {@return these arguments with a grouping}
  public ReportArguments withGrouping(Grouping by) {
    return new ReportArguments(isJson, since, startOfWeek, Optional.of(by));
  }
}
