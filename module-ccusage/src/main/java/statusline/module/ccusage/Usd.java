package statusline.module.ccusage;

import java.util.OptionalDouble;

/// How an amount of US dollars reads: `$4.18`, and from a thousand on without cents, `$1234`.
///
/// Halves are rounded up.
final class Usd {
  private static final long WITHOUT_CENTS_FROM = 1_000;

  private Usd() {}

  /// {@return the amount in words}
  ///
  /// @param usd finite and not negative
  static String text(double usd) {
    long cents = Math.round(usd * 100);
    if (cents >= WITHOUT_CENTS_FROM * 100) {
      return "$" + Math.round(usd);
    }
    long fraction = cents % 100;
    return "$" + cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }

  /// {@return whether it is unknown, or something that can have been spent}
  static boolean isAmount(OptionalDouble usd) {
    return usd.isEmpty() || (Double.isFinite(usd.getAsDouble()) && usd.getAsDouble() >= 0);
  }
}
