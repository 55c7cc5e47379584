package shared;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Prints figures beside their limits and remembers whether all limits were kept. Not thread-safe.
public final class Report {
  private final double ratioLimit;
  private boolean isJudged = true;
  private boolean isMet = true;

  /// Starts a report without a comparison.
  public Report(String title) {
    this(title, Double.NaN);
  }

  /// Starts a report.
  ///
  /// @param ratioLimit largest accepted ratio new/old
  public Report(String title, double ratioLimit) {
    this.ratioLimit = ratioLimit;
    System.out.println(title);
  }

  /// Starts the figures of one image. The limits of an old image are printed but do not count.
  public void image(Image image) {
    System.out.println(image.name() + " image: " + image.folder());
    isJudged = image.equals(Image.BUILT);
  }

  /// Prints a figure that has no limit.
  public void figure(String name, String format, Object... values) {
    System.out.printf("  %-54s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  public void atMost(double limit, String unit, String name, double value) {
    row(name, text(value, unit), "at most " + text(limit, unit), value <= limit);
  }

  public void atLeast(double limit, String unit, String name, double value) {
    row(name, text(value, unit), "at least " + text(limit, unit), value >= limit);
  }

  public void exactly(long expected, String name, long value) {
    row(name, Long.toString(value), "exactly " + expected, value == expected);
  }

  private void row(String name, String value, String limit, boolean isKept) {
    isMet &= isKept || !isJudged;
    String judgement = isKept ? "met" : "NOT MET";
    System.out.printf("  %-54s %-12s (%s) %s%n", name, value, limit, judgement);
  }

  /// Prints the figures of both images and judges their ratio. Without an old image, it prints
  /// nothing.
  public <T> void compare(String name, String unit, Sides<T> sides, ToDoubleFunction<T> figure) {
    compare(name, unit, sides, figure, true);
  }

  /// Prints the figures of both images and their ratio, without a limit: for tails of
  /// distributions and figures of a few clock ticks, whose ratio is mostly noise.
  public <T> void compareOnly(
      String name, String unit, Sides<T> sides, ToDoubleFunction<T> figure) {
    compare(name, unit, sides, figure, false);
  }

  private <T> void compare(
      String name, String unit, Sides<T> sides, ToDoubleFunction<T> figure, boolean hasLimit) {
    if (sides.old().isEmpty()) {
      return;
    }
    double current = figure.applyAsDouble(sides.current());
    double old = figure.applyAsDouble(sides.old().get());
    double ratio = current == old ? 1 : current / old;
    // Written so that a ratio that is not a number does not count as met.
    boolean isKept = !hasLimit || ratio <= ratioLimit;
    isMet &= isKept;
    String judgement =
        hasLimit
            ? String.format(
                Locale.ROOT, "(at most %.3f) %s", ratioLimit, isKept ? "met" : "NOT MET")
            : "(no limit)";
    System.out.printf(
        Locale.ROOT,
        "  %-40s old %-12s new %-12s ratio %.3f %s%n",
        name,
        text(old, unit),
        text(current, unit),
        ratio,
        judgement);
  }

  /// Whole numbers have no decimals, others three.
  private static String text(double value, String unit) {
    String number =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.3f", value);
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /// Starts the comparison of the two images.
  public void comparison() {
    System.out.println("new image compared with old image");
  }

  /// Ends the program with exit code 0 if every limit was kept, otherwise with 1.
  public void end() {
    System.out.println(isMet ? "met" : "NOT MET");
    System.exit(isMet ? 0 : 1);
  }
}
