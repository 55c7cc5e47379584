package statusline.api;

import java.util.OptionalDouble;

/// Parser for numbers that a gateway or an older host wrote as text: `42`, `42.5`, `42 %`, `$0.14`.
final class NumberText {
  private static final int MAX_CHARS = 64;

  private NumberText() {}

  /// {@return the finite number in a text, or empty}
  static OptionalDouble parse(String text) {
    String written = text.length() > MAX_CHARS ? "" : text.strip();
    if (written.startsWith("$")) {
      written = written.substring(1);
    } else if (written.endsWith("%")) {
      written = written.substring(0, written.length() - 1).stripTrailing();
    }
    if (!isDecimal(written)) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(written);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException malformed) {
      return OptionalDouble.empty();
    }
  }

  /// Excludes what the JDK parses as well: `NaN`, `0x1p3`, `1d`.
  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
