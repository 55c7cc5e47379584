package statusline.module.ccusage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The cost of one week.
///
/// @param weekStart first day; empty for a week without usage
/// @param costUsd cost in USD; empty if unknown
record WeekCost(Optional<LocalDate> weekStart, OptionalDouble costUsd) {
  /// {@return a week with unknown cost}
  static WeekCost unknown() {
    return new WeekCost(Optional.empty(), OptionalDouble.empty());
  }
}
