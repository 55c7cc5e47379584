package statusline.renderer.text;

/// The characters that are safe, form no clusters with each other and are one cell wide.
///
/// A text of these needs no width table, so the first line of a JVM usually does not load one.
final class OneCell {
  /// The first and last character of each range, in ascending order.
  private static final char[] RANGES = {
    0x0020, 0x007E, // ASCII
    0x00A0, 0x00AC, 0x00AE, 0x02FF, // Latin, without the soft hyphen
    0x0370, 0x0482, 0x048A, 0x0590, // Greek, Cyrillic, Armenian
    0x2010, 0x2027, // dashes, quotes, bullets, ellipsis
    0x2190, 0x2319, 0x232B, 0x23E8, // arrows, mathematics, technical
    0x2500, 0x25FC, // boxes, blocks, geometric shapes
    0x2690, 0x2692, 0x26A0, 0x26A0, 0x270E, 0x2727, // flag, warning sign, check marks
    0x27C0, 0x2B1A, // more arrows, Braille
    0xE000, 0xF8FF, // private use: patched fonts
  };

  private static final char LAST_LATIN = 0x00FF;

  private OneCell() {}

  /// {@return whether a text has no other characters; with `WIDE`, only ASCII counts}
  static boolean isAllOf(String text, CellRule rule) {
    int asciiOnly = rule == CellRule.WIDE ? '~' : Character.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > asciiOnly || !is(c)) {
        return false;
      }
    }
    return true;
  }

  /// {@return whether a character is one of these and after Latin-1, so that it is no space}
  ///
  /// The JDK's methods load a table for these characters, which is slow in a fresh JVM.
  static boolean isSign(char c) {
    return c > LAST_LATIN && is(c);
  }

  /// {@return whether a character is one of these}
  static boolean is(char c) {
    for (int i = 0; i < RANGES.length && c >= RANGES[i]; i += 2) {
      if (c <= RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
