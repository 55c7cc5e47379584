package statusline.renderer.text;

/// The characters that are safe as they come, join with none of their kind and take one cell each.
///
/// Known without a width table: a line of these never loads one, which a JVM started for a single
/// line would feel.
final class OneCell {
  /// First and last character of each range, ascending.
  private static final char[] RANGES = {
    0x0020, 0x007E, // ASCII
    0x00A0, 0x00AC, 0x00AE, 0x02FF, // Latin, without the soft hyphen
    0x0370, 0x0482, 0x048A, 0x0590, // Greek, Cyrillic, Armenian
    0x2010, 0x2027, // dashes, quotes, bullets, ellipsis
    0x2190, 0x2319, 0x232B, 0x23E8, // arrows, mathematics, technical
    0x2500, 0x25FC, // boxes, blocks, geometric shapes
    0x2690, 0x2692, 0x26A0, 0x26A0, 0x270C, 0x2727, // flag, warning sign, check marks
    0x27C0, 0x2B1A, // more arrows, Braille
    0xE000, 0xF8FF, // private use: patched fonts
  };

  private static final char LAST_LATIN = 0x00FF;

  private OneCell() {}

  /// {@return whether every character is one of these; none but ASCII where the ambiguous are wide}
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

  /// {@return whether a character is one of these beyond Latin-1, and so no space}
  ///
  /// The JDK could tell too, out of a table that a fresh JVM takes a millisecond to make.
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
