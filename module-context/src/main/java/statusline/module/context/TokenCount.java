package statusline.module.context;

/// Formats numbers of tokens: `950`, `84k`, `1M`, `1.2M`, rounded to the nearest.
final class TokenCount {
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  private TokenCount() {}

  static String text(long tokens) {
    if (tokens < THOUSAND) {
      return String.valueOf(tokens);
    }
    long thousands = rounded(tokens, THOUSAND);
    if (thousands < THOUSAND) {
      return thousands + "k";
    }
    long tenths = rounded(tokens, MILLION / 10);
    return tenths % 10 == 0 ? tenths / 10 + "M" : tenths / 10 + "." + tenths % 10 + "M";
  }

  /// Avoids an overflow for every number that a host may report.
  private static long rounded(long number, long unit) {
    return number / unit + (number % unit >= unit / 2 ? 1 : 0);
  }
}
