package statusline.module.ccusage;

/// Formats numbers of tokens: `950`, `84k`, `1.2M`, `3.4B`, rounded to the nearest.
final class TokenCount {
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;
  private static final long BILLION = 1_000_000_000;

  private TokenCount() {}

  static String text(long tokens) {
    if (tokens < THOUSAND) {
      return Long.toString(tokens);
    }
    if (rounded(tokens, THOUSAND) < THOUSAND) {
      return rounded(tokens, THOUSAND) + "k";
    }
    return rounded(tokens, MILLION / 10) < 10 * THOUSAND
        ? tenths(rounded(tokens, MILLION / 10)) + "M"
        : tenths(rounded(tokens, BILLION / 10)) + "B";
  }

  private static String tenths(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static long rounded(long number, long unit) {
    return number / unit + (number % unit >= unit / 2 ? 1 : 0);
  }
}
