import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Some times, in milliseconds. Safe for use by several threads.
final class Times {
  private final List<Double> millis = new ArrayList<>();

  synchronized void add(double time) {
    millis.add(time);
  }

  synchronized int count() {
    return millis.size();
  }

  /// {@return the time that a part of them does not exceed; 0 where there is none}
  synchronized double at(double part) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
  }

  double median() {
    return at(0.5);
  }

  double most() {
    return at(1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.1f  p99 %.1f  max %.1f ms  (%d)",
        median(),
        at(0.99),
        most(),
        count());
  }
}
