package statusline.module.ccusage.report;

import java.util.Optional;
import statusline.module.ccusage.engine.Block;
import statusline.module.ccusage.engine.Usage;

/// The usage of the active block per time, and the totals to which it leads, as ccusage calculates
/// them.
///
/// @param tokensPerMinuteForIndicator the rate without cache tokens
/// @param remainingMinutes until the end of the block
record BurnRate(
    double tokensPerMinute,
    double tokensPerMinuteForIndicator,
    double costPerHour,
    long remainingMinutes,
    long projectedTokens,
    double projectedCost) {
  private static final double MINUTE = 60_000;

  /// {@return the rate, or empty if the block is not active or has no duration yet}
  ///
  /// @param now current time in milliseconds since 1970
  static Optional<BurnRate> of(Block block, long now) {
    if (!block.isActive(now) || block.last() <= block.first()) {
      return Optional.empty();
    }
    Usage usage = block.usage();
    double minutes = (block.last() - block.first()) / MINUTE;
    double tokensPerMinute = usage.totalTokens() / minutes;
    double costPerHour = usage.costUsd() / minutes * 60;
    long remaining = Math.round((block.end() - now) / MINUTE);
    double projected = usage.costUsd() + costPerHour / 60 * remaining;
    return Optional.of(
        new BurnRate(
            tokensPerMinute,
            (usage.inputTokens() + usage.outputTokens()) / minutes,
            costPerHour,
            remaining,
            Math.round(usage.totalTokens() + tokensPerMinute * remaining),
            Math.round(projected * 100) / 100.0));
  }
}
