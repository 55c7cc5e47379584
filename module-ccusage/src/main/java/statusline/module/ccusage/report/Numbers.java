package statusline.module.ccusage.report;

/// Numbers of tables. Stateless.
final class Numbers {
  private Numbers() {}

  /// {@return a number with commas, such as `1,267,841`}
  static String grouped(long number) {
    var text = new StringBuilder(Long.toString(number));
    for (int at = text.length() - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /// {@return an amount with cents, such as `$1,234.50`; a lower bound begins with `≥`}
  static String usd(double usd, boolean isAtLeast) {
    long cents = Math.round(usd * 100);
    String fraction = Long.toString(100 + cents % 100).substring(1);
    return (isAtLeast ? "≥ $" : "$") + grouped(cents / 100) + "." + fraction;
  }
}
