package statusline.module.ccusage.engine;

/// The usage of a period.
///
/// @param costUsd the cost in USD
/// @param tokens all tokens, cache reads included
/// @param isAtLeast whether the cost is a lower bound, because a model has no price
public record PeriodUsage(double costUsd, long tokens, boolean isAtLeast) {
  static PeriodUsage of(Usage usage) {
    return new PeriodUsage(usage.cost, usage.totalTokens(), usage.hasUnpriced);
  }
}
