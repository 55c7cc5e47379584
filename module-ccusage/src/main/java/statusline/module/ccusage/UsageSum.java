package statusline.module.ccusage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// The sum of some rows of a report. Not thread-safe.
final class UsageSum {
  private final Set<String> unpriced = new TreeSet<>();
  private double usd;
  private long tokens;
  private boolean isKnown = true;

  void add(RowUsage row) {
    isKnown &= row.costUsd().isPresent();
    usd += row.costUsd().orElse(0);
    tokens += (long) row.tokens().orElse(0);
    unpriced.addAll(row.unpriced());
  }

  /// {@return the cost, which is 0 without rows; empty if a row does not state it}
  Optional<Cost> cost() {
    return isKnown ? Optional.of(new Cost(usd, List.copyOf(unpriced))) : Optional.empty();
  }

  /// {@return the sum as that of a week}
  WeekCost week(LocalDate first) {
    return new WeekCost(Optional.of(first), cost(), OptionalLong.of(tokens), List.of());
  }
}
