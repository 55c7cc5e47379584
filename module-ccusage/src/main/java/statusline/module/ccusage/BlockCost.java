package statusline.module.ccusage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// The cost of one 5-hour block.
///
/// @param costUsd cost in USD; empty if unknown
/// @param end end of the block
record BlockCost(OptionalDouble costUsd, Optional<Instant> end) {
  /// {@return a block with unknown cost and end}
  static BlockCost unknown() {
    return new BlockCost(OptionalDouble.empty(), Optional.empty());
  }
}
