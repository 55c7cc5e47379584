package statusline.module.ccusage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import statusline.module.ccusage.engine.BlockUsage;

/// The cost of one 5-hour block.
///
/// @param costUsd cost in USD; empty if unknown
/// @param end end of the block
/// @param isAtLeast whether the cost is a lower bound, because a model has no price
record BlockCost(OptionalDouble costUsd, Optional<Instant> end, boolean isAtLeast) {
  BlockCost(OptionalDouble costUsd, Optional<Instant> end) {
    this(costUsd, end, false);
  }

  /// {@return a block with unknown cost and end}
  static BlockCost unknown() {
    return new BlockCost(OptionalDouble.empty(), Optional.empty());
  }

  static BlockCost of(BlockUsage block) {
    return new BlockCost(
        OptionalDouble.of(block.usage().costUsd()),
        Optional.of(block.end()),
        block.usage().isAtLeast());
  }
}
