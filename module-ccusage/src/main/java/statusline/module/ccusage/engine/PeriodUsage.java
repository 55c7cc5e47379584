package statusline.module.ccusage.engine;

import java.util.List;

/// The usage of a period.
///
/// @param costUsd the cost in USD
/// @param tokens all tokens, cache reads included
/// @param unpriced models without a price, in the order of first use; the cost is a lower bound if
///     there are any
public record PeriodUsage(double costUsd, long tokens, List<String> unpriced) {
  public PeriodUsage {
    unpriced = List.copyOf(unpriced);
  }

  static PeriodUsage of(Usage usage) {
    return new PeriodUsage(usage.cost, usage.totalTokens(), usage.unpricedModels());
  }
}
