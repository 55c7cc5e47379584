package statusline.module.ccusage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import statusline.module.ccusage.engine.Prices;

/// Sentences about the source of costs and what is missing in them.
final class Notes {
  private Notes() {}

  /// {@return the notes on costs}
  ///
  /// @param source where they come from
  /// @param prices prices that they were calculated with
  /// @param costs the costs
  @SafeVarargs
  static List<String> of(String source, Prices prices, Optional<Cost>... costs) {
    List<String> notes = new ArrayList<>();
    notes.add("source: " + source);
    notes.add("prices of " + prices.date() + (prices.hasOwn() ? ", and your own" : ""));
    Set<String> unpriced = new LinkedHashSet<>();
    for (Optional<Cost> cost : costs) {
      cost.ifPresent(sum -> unpriced.addAll(sum.unpriced()));
    }
    if (!unpriced.isEmpty()) {
      notes.add("no complete price: " + String.join(", ", unpriced));
    }
    return notes;
  }
}
