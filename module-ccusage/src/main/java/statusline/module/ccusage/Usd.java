package statusline.module.ccusage;

/// Formats amounts in USD: `$4.18`, and from a thousand without cents, `$1234`.
///
/// Halves are rounded up.
final class Usd {
  private static final long WITHOUT_CENTS_FROM = 1_000;

  private Usd() {}

  /// {@return the formatted amount}
  ///
  /// @param usd amount, finite and not negative
  static String text(double usd) {
    long cents = Math.round(usd * 100);
    if (cents >= WITHOUT_CENTS_FROM * 100) {
      return "$" + Math.round(usd);
    }
    long fraction = cents % 100;
    return "$" + cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }

  /// {@return whether an amount is finite and not negative}
  static boolean isAmount(double usd) {
    return Double.isFinite(usd) && usd >= 0;
  }
}
