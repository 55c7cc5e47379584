package statusline.module.ccusage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The cost of one week.
///
/// @param weekStart its first day; empty where nothing was used in it
/// @param costUsd in USD; empty where it is unknown
record WeekCost(Optional<LocalDate> weekStart, OptionalDouble costUsd) {
  /// {@return a week of which nothing is known}
  static WeekCost unknown() {
    return new WeekCost(Optional.empty(), OptionalDouble.empty());
  }
}
