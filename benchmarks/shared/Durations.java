package shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Durations in milliseconds. Thread-safe.
public final class Durations {
  private final List<Double> millis = new ArrayList<>();

  public synchronized void add(double duration) {
    millis.add(duration);
  }

  /// Forgets the durations so far.
  public synchronized void clear() {
    millis.clear();
  }

  public synchronized int count() {
    return millis.size();
  }

  /// {@return the smallest duration that a fraction of all does not exceed; 0 if there are none}
  ///
  /// @param fraction between 0 and 1
  public synchronized double at(double fraction) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (fraction * sorted.size())));
  }

  public double median() {
    return at(0.5);
  }

  public double max() {
    return at(1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.1f  p99 %.1f  max %.1f ms  (%d)",
        median(),
        at(0.99),
        max(),
        count());
  }
}
