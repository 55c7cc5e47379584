package statusline.module.ccusage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// The cost of one 5-hour block.
///
/// @param costUsd in USD; empty where it is unknown
/// @param end when the block ends, whatever is used until then
record BlockCost(OptionalDouble costUsd, Optional<Instant> end) {
  /// {@return a block of which nothing is known}
  static BlockCost unknown() {
    return new BlockCost(OptionalDouble.empty(), Optional.empty());
  }
}
