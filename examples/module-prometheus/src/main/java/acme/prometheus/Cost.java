package acme.prometheus;

import java.util.Map;
import java.util.TreeMap;

/// The cost of a window.
///
/// @param usd cost in USD of each group; a single group with an empty name if nothing is grouped
record Cost(Map<String, Double> usd) {
  static final Cost NOTHING = new Cost(Map.of());

  Cost {
    usd = Map.copyOf(usd);
  }

  /// {@return the cost of both}
  Cost plus(Cost other) {
    var sum = new TreeMap<>(usd);
    other.usd.forEach((group, cost) -> sum.merge(group, cost, Double::sum));
    return new Cost(sum);
  }

  /// {@return the cost of all groups}
  double total() {
    return usd.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// {@return whether each cost is a number that can be shown}
  boolean isSensible() {
    return usd.values().stream().allMatch(cost -> cost >= 0 && Double.isFinite(cost));
  }
}
