import java.util.Locale;

/// Prints figures beside their limits and remembers whether all limits were kept. Not thread-safe.
final class Verdict {
  private boolean isMet = true;

  Verdict(String what) {
    System.out.println(what);
  }

  /// Prints a figure that has no limit.
  void figure(String what, String format, Object... values) {
    System.out.printf("  %-54s %s%n", what, String.format(Locale.ROOT, format, values));
  }

  void atMost(double limit, String unit, String what, double value) {
    row(what, text(value, unit), "at most " + text(limit, unit), value <= limit);
  }

  void atLeast(double limit, String unit, String what, double value) {
    row(what, text(value, unit), "at least " + text(limit, unit), value >= limit);
  }

  void exactly(long wanted, String what, long value) {
    row(what, Long.toString(value), "exactly " + wanted, value == wanted);
  }

  private void row(String what, String value, String limit, boolean held) {
    isMet &= held;
    String judgement = held ? "met" : "NOT MET";
    System.out.printf("  %-54s %-12s (%s) %s%n", what, value, limit, judgement);
  }

  /// Whole numbers as such, others with the digits that tell them from their limit.
  private static String text(double value, String unit) {
    String number =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.3f", value);
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /// Ends the program: exit code 0 when every limit was kept, else 1.
  void end() {
    System.out.println(isMet ? "met" : "NOT MET");
    System.exit(isMet ? 0 : 1);
  }
}
