package statusline.module.ccusage.engine;

/// Whether a model's name and a row of the price table mean the same model.
final class ModelMatch {
  private static final int DATE_DIGITS = 8;

  private ModelMatch() {}

  /// Returns the name with hyphens as its only separators.
  static String normalize(String name) {
    return name.replace('.', '-').replace('@', '-');
  }

  /// Returns whether one name contains the other between boundaries.
  static boolean matches(String model, String row) {
    String normalizedModel = normalize(model);
    String normalizedRow = normalize(row);
    return contains(model, row)
        || contains(row, model)
        || contains(normalizedModel, normalizedRow)
        || contains(normalizedRow, normalizedModel);
  }

  private static boolean contains(String whole, String part) {
    for (int i = whole.indexOf(part); i >= 0 && !part.isEmpty(); i = whole.indexOf(part, i + 1)) {
      boolean startsAtBoundary = i == 0 || !isAlphanumeric(whole.charAt(i - 1));
      if (startsAtBoundary && endsAtBoundary(whole, i + part.length(), part)) {
        return true;
      }
    }
    return false;
  }

  /// A version may be followed by a date of eight digits, but not by a minor version.
  private static boolean endsAtBoundary(String whole, int end, String part) {
    if (end == whole.length()) {
      return true;
    }
    char next = whole.charAt(end);
    if (isAlphanumeric(next)) {
      return false;
    }
    boolean canBeVersion = isDigit(part.charAt(part.length() - 1)) && (next == '-' || next == '.');
    if (!canBeVersion) {
      return true;
    }
    int digits = end + 1;
    while (digits < whole.length() && isDigit(whole.charAt(digits))) {
      digits++;
    }
    int count = digits - end - 1;
    boolean isBoundary = digits == whole.length() || !isAlphanumeric(whole.charAt(digits));
    return count == 0 || (count == DATE_DIGITS && isBoundary);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
