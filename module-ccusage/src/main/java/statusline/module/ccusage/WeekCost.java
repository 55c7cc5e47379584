package statusline.module.ccusage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.module.ccusage.engine.PeriodUsage;

/// The cost and the tokens of one week.
///
/// @param firstDay first day; empty if it is unknown
/// @param cost cost; empty if it is unknown
/// @param tokens all tokens, cache reads included; empty if they are unknown
/// @param notes what `explain` shows: sources and gaps
record WeekCost(
    Optional<LocalDate> firstDay, Optional<Cost> cost, OptionalLong tokens, List<String> notes) {
  WeekCost {
    notes = List.copyOf(notes);
  }

  /// {@return a week with unknown cost}
  static WeekCost unknown() {
    return new WeekCost(Optional.empty(), Optional.empty(), OptionalLong.empty(), List.of());
  }

  static WeekCost of(LocalDate firstDay, PeriodUsage usage) {
    return of(firstDay, Cost.of(usage), usage.tokens());
  }

  static WeekCost of(LocalDate firstDay, Cost cost, long tokens) {
    return new WeekCost(
        Optional.of(firstDay), Optional.of(cost), OptionalLong.of(tokens), List.of());
  }

  WeekCost withNotes(List<String> other) {
    return new WeekCost(firstDay, cost, tokens, other);
  }

  /// {@return whether all numbers are finite and not negative}
  boolean isPossible() {
    return cost.stream().allMatch(Cost::isPossible) && tokens.orElse(0) >= 0;
  }
}
