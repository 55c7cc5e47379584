package statusline.module.ccusage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalDouble;
import statusline.module.ccusage.engine.PeriodUsage;

/// The cost of one week.
///
/// @param weekStart first day; empty for a week without usage
/// @param costUsd cost in USD; empty if unknown
/// @param isAtLeast whether the cost is a lower bound, because a model has no price
record WeekCost(Optional<LocalDate> weekStart, OptionalDouble costUsd, boolean isAtLeast) {
  WeekCost(Optional<LocalDate> weekStart, OptionalDouble costUsd) {
    this(weekStart, costUsd, false);
  }

  /// {@return a week with unknown cost}
  static WeekCost unknown() {
    return new WeekCost(Optional.empty(), OptionalDouble.empty());
  }

  static WeekCost of(PeriodUsage usage, Instant now, ZoneId zone) {
    LocalDate monday =
        LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new WeekCost(Optional.of(monday), OptionalDouble.of(usage.costUsd()), usage.isAtLeast());
  }
}
