package statusline.module.ccusage.engine;

import java.util.List;

/// The prices of a model over time.
///
/// @param periods in the order of time; the last has no end
record DatedPrice(List<Period> periods) {
  /// A price and the time in milliseconds before which it applies.
  record Period(long until, Price price) {}

  /// Returns the price at a time in milliseconds.
  Price at(long time) {
    for (int i = 0; i < periods.size() - 1; i++) {
      if (time < periods.get(i).until()) {
        return periods.get(i).price();
      }
    }
    return periods.getLast().price();
  }
}
