package statusline.module.ccusage.engine;

import org.jspecify.annotations.Nullable;

/// The prices of a model, in USD per token.
///
/// @param above the prices above 200,000 tokens of one kind, or above `requestThreshold`
/// @param requestThreshold the prompt tokens above which the whole request has the prices `above`;
///     0 if each kind of token is judged on its own
/// @param fast the factor of fast mode
record Price(Rates base, @Nullable Rates above, long requestThreshold, double fast) {
  private static final long TIER = 200_000;

  /// USD per token of each kind. An hour of cache costs twice the input.
  record Rates(double input, double output, double cache5m, double cacheRead) {
    double cache1h() {
      return 2 * input;
    }
  }

  /// Returns the cost of one entry, in USD.
  double cost(EntryTable entries, int entry) {
    long input = entries.input.get(entry);
    long read = entries.cacheRead.get(entry);
    long fiveMinutes = entries.cache5m.get(entry);
    long hour = entries.cache1h.get(entry);
    boolean isWhole = requestThreshold > 0;
    boolean isAbove = isWhole && input + read + fiveMinutes + hour > requestThreshold;
    Rates low = isAbove && above != null ? above : base;
    Rates high = isWhole || above == null ? low : above;
    double sum = tiered(input, low.input(), high.input());
    sum += tiered(entries.output.get(entry), low.output(), high.output());
    sum += tiered(fiveMinutes, low.cache5m(), high.cache5m());
    sum += tiered(hour, low.cache1h(), high.cache1h());
    sum += tiered(read, low.cacheRead(), high.cacheRead());
    return entries.has(entry, EntryTable.FAST) ? sum * fast : sum;
  }

  private static double tiered(long tokens, double low, double high) {
    if (tokens > TIER && low != high) {
      return TIER * low + (tokens - TIER) * high;
    }
    return tokens * low;
  }
}
