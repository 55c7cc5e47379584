package statusline.module.ccusage.engine;

import java.time.Instant;
import java.util.OptionalDouble;

/// The usage of the active 5-hour block.
///
/// @param end five hours after the block's start
/// @param hourlyUsd cost per hour between the first and the last entry, in USD; empty if both have
///     the same time
public record BlockUsage(Instant end, OptionalDouble hourlyUsd, PeriodUsage usage) {
  private static final double MINUTE_MILLIS = 60_000;

  static BlockUsage of(Block block) {
    double minutes = (block.last() - block.first()) / MINUTE_MILLIS;
    return new BlockUsage(
        Instant.ofEpochMilli(block.end()),
        minutes > 0 ? OptionalDouble.of(block.usage().cost / minutes * 60) : OptionalDouble.empty(),
        PeriodUsage.of(block.usage()));
  }
}
