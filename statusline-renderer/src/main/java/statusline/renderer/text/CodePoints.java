package statusline.renderer.text;

/// The kinds of code points that can do harm in foreign text.
final class CodePoints {
  private CodePoints() {}

  /// {@return whether a code point moves the cursor: tab, line feed, line separator …}
  static boolean breaksLine(int codePoint) {
    return (codePoint >= 0x09 && codePoint <= 0x0D)
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  /// {@return whether a code point is a control, a surrogate or a noncharacter}
  static boolean isForbidden(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE || isNoncharacter(codePoint);
  }

  /// {@return whether a code point is invisible: it changes how others are shown, or has no shape}
  static boolean isFormat(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0x2060 && codePoint <= 0x206F)
        || isTag(codePoint)
        || isInvisibleLetter(codePoint);
  }

  /// {@return whether a code point is a letter or mark without a shape}
  ///
  /// Two names that differ only in these look the same.
  private static boolean isInvisibleLetter(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default -> codePoint >= 0x180B && codePoint <= 0x180F;
    };
  }

  /// {@return whether a code point is drawn onto the character before it}
  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    boolean combines =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    boolean isHangulVowelOrFinal = codePoint > 0x1160 && codePoint <= 0x11FF;
    return (combines && !isFormat(codePoint)) || isHangulVowelOrFinal || isSkinTone(codePoint);
  }

  /// {@return whether a code point changes the skin tone of the emoji before it}
  static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
  }
}
