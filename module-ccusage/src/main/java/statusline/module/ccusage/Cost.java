package statusline.module.ccusage;

import java.util.List;
import statusline.module.ccusage.engine.PeriodUsage;

/// A sum of costs.
///
/// @param usd sum in USD
/// @param unpriced models whose tokens are not contained completely, because no price is known
record Cost(double usd, List<String> unpriced) {
  Cost {
    unpriced = List.copyOf(unpriced);
  }

  /// {@return a complete sum}
  static Cost of(double usd) {
    return new Cost(usd, List.of());
  }

  static Cost of(PeriodUsage usage) {
    return new Cost(usage.costUsd(), usage.unpriced());
  }

  /// {@return whether the sum is a lower bound}
  boolean isAtLeast() {
    return !unpriced.isEmpty();
  }

  /// {@return whether the sum is finite and not negative}
  boolean isPossible() {
    return Usd.isAmount(usd);
  }
}
