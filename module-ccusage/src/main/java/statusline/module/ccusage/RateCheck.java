package statusline.module.ccusage;

import java.util.Optional;

/// A comparison of a block's cost with its tokens.
///
/// Costs that transcripts state themselves, or that another program calculates, may not fit the
/// tokens. The bounds are those of the check of a session: no model is dearer or cheaper.
final class RateCheck {
  /// In USD per token: twice the highest known price, output in fast mode.
  private static final double DEAREST = 300e-6;

  /// In USD per token: half of the lowest known price, a cache read.
  private static final double CHEAPEST = 0.005e-6;

  /// Fewer tokens may cost less than a cent.
  private static final long ENOUGH_TOKENS = 200_000;

  /// A rounding error is no contradiction.
  private static final double NOISE_USD = 0.01;

  private RateCheck() {}

  /// {@return a sentence if the cost does not fit the tokens}
  ///
  /// @param cost cost of the block
  /// @param tokens tokens of the block
  /// @param minutes time between its first and its last reply; 0 if unknown
  static Optional<String> problem(Cost cost, long tokens, double minutes) {
    if (cost.usd() > NOISE_USD + tokens * DEAREST) {
      return Optional.of(sentence(cost, tokens, minutes, "more"));
    }
    boolean isCheap = tokens >= ENOUGH_TOKENS && cost.usd() < tokens * CHEAPEST;
    return isCheap && !cost.isAtLeast()
        ? Optional.of(sentence(cost, tokens, minutes, "less"))
        : Optional.empty();
  }

  private static String sentence(Cost cost, long tokens, double minutes, String comparison) {
    return minutes > 0
        ? Usd.text(cost.usd() * 60 / minutes)
            + " an hour is "
            + comparison
            + " than any model costs at "
            + Math.round(tokens / minutes)
            + " tokens a minute"
        : Usd.text(cost.usd())
            + " is "
            + comparison
            + " than any model costs for "
            + TokenCount.text(tokens)
            + " tokens";
  }
}
