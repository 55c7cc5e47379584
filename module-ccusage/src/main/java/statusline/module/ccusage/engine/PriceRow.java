package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// One row of the price table. Its numbers are parsed only if its model is used.
///
/// @param kind `p`, `f`, `x` or `n`, as the head of the table explains, or `u` for a price of the
///     user
record PriceRow(char kind, String model, String text) {
  static PriceRow parse(String text) {
    int tab = text.indexOf('\t', 2);
    return new PriceRow(text.charAt(0), text.substring(2, tab), text.substring(tab + 1));
  }

  /// {@return whether ccusage 20.0.24 does not have the price}
  boolean isNewer() {
    return kind == 'n' || kind == 'u';
  }

  /// {@return whether the row belongs to the first of two tables}
  boolean isFirst() {
    return kind == 'p' || isNewer();
  }

  DatedPrice.Period period() {
    String[] cells = text.split("\t", -1);
    double input = number(cells[1], 0);
    Price.Rates base = rates(cells, 1, new Price.Rates(input, 0, 1.25 * input, 0.1 * input));
    Price.Rates above = cells[5].equals("-") ? null : rates(cells, 5, base);
    long threshold = cells[9].equals("-") ? 0 : Long.parseLong(cells[9]);
    return new DatedPrice.Period(
        until(cells[0]), new Price(base, above, threshold, Double.parseDouble(cells[10])));
  }

  private static long until(String day) {
    if (day.equals("-")) {
      return Long.MAX_VALUE;
    }
    byte[] midnight = (day + "T00:00:00Z").getBytes(StandardCharsets.US_ASCII);
    return Timestamps.millis(midnight, 0, midnight.length);
  }

  private static Price.Rates rates(String[] cells, int from, Price.Rates absent) {
    return new Price.Rates(
        number(cells[from], absent.input()),
        number(cells[from + 1], absent.output()),
        number(cells[from + 2], absent.cache5m()),
        number(cells[from + 3], absent.cacheRead()));
  }

  private static double number(String cell, double absent) {
    return cell.equals("-") ? absent : Double.parseDouble(cell);
  }
}
