package statusline.module.ccusage.engine;

/// Sums of token counts. A line may state any count up to 2^64-1, so sums can be too large.
final class Sums {
  private Sums() {}

  /// Returns the sum of two counts, or 2^63-1 if it is larger.
  static long of(long first, long second) {
    long sum = first + second;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
