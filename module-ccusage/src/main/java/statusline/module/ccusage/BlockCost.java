package statusline.module.ccusage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.module.ccusage.engine.BlockUsage;

/// The cost of the active 5-hour block and of the current day.
///
/// @param cost cost of the block; empty if it is unknown or no block is active
/// @param end end of the block
/// @param hourlyUsd cost per hour between the block's first and last reply, in USD; empty for one
///     reply
/// @param tokens all tokens of the block, cache reads included; empty if they are unknown
/// @param today cost of the current day; empty if it is unknown or was not asked for
/// @param notes what `explain` shows: sources and gaps
record BlockCost(
    Optional<Cost> cost,
    Optional<Instant> end,
    OptionalDouble hourlyUsd,
    OptionalLong tokens,
    Optional<Cost> today,
    List<String> notes) {
  private static final double MINUTES_PER_HOUR = 60;

  BlockCost {
    notes = List.copyOf(notes);
  }

  /// {@return a block with unknown cost and end}
  static BlockCost unknown() {
    return new BlockCost(
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        List.of());
  }

  static BlockCost of(BlockUsage block) {
    return unknown()
        .withCost(Cost.of(block.usage()))
        .withEnd(block.end())
        .withHourlyUsd(block.hourlyUsd())
        .withTokens(block.usage().tokens());
  }

  /// {@return the costs of a block and of a day; empty if there is neither}
  static Optional<BlockCost> with(Optional<BlockCost> block, Optional<Cost> today) {
    return today.isEmpty() ? block : Optional.of(block.orElse(unknown()).withToday(today.get()));
  }

  BlockCost withCost(Cost other) {
    return new BlockCost(Optional.of(other), end, hourlyUsd, tokens, today, notes);
  }

  BlockCost withEnd(Instant other) {
    return new BlockCost(cost, Optional.of(other), hourlyUsd, tokens, today, notes);
  }

  BlockCost withHourlyUsd(OptionalDouble other) {
    return new BlockCost(cost, end, other, tokens, today, notes);
  }

  BlockCost withTokens(long other) {
    return new BlockCost(cost, end, hourlyUsd, OptionalLong.of(other), today, notes);
  }

  BlockCost withToday(Cost other) {
    return new BlockCost(cost, end, hourlyUsd, tokens, Optional.of(other), notes);
  }

  BlockCost withNotes(List<String> other) {
    return new BlockCost(cost, end, hourlyUsd, tokens, today, other);
  }

  /// {@return whether the block has not ended}
  boolean isActive(Instant now) {
    return end.isEmpty() || now.isBefore(end.get());
  }

  /// {@return the cost at the end of the block if the rate stays the same, as ccusage projects it;
  /// empty without a rate or after the end}
  Optional<Cost> projection(Instant now) {
    if (cost.isEmpty() || end.isEmpty() || hourlyUsd.isEmpty() || !isActive(now)) {
      return Optional.empty();
    }
    long minutes = Math.round(Duration.between(now, end.get()).toMillis() / 60_000.0);
    double more = hourlyUsd.getAsDouble() / MINUTES_PER_HOUR * minutes;
    return Optional.of(new Cost(cost.get().usd() + more, cost.get().unpriced()));
  }

  /// {@return a sentence if cost and tokens of the block contradict each other}
  Optional<String> contradiction() {
    if (cost.isEmpty() || tokens.isEmpty()) {
      return Optional.empty();
    }
    double rate = hourlyUsd.orElse(0);
    double minutes = rate > 0 ? cost.get().usd() / rate * MINUTES_PER_HOUR : 0;
    return RateCheck.problem(cost.get(), tokens.getAsLong(), minutes);
  }

  /// {@return whether all amounts are finite and not negative}
  boolean isPossible() {
    return cost.stream().allMatch(Cost::isPossible)
        && today.stream().allMatch(Cost::isPossible)
        && Usd.isAmount(hourlyUsd.orElse(0))
        && tokens.orElse(0) >= 0;
  }
}
