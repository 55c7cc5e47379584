package statusline.renderer.text;

/// JSON that is safe in a terminal and in a log. Stateless.
public final class EscapedJson {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private EscapedJson() {}

  /// {@return an equal JSON text in which control characters, format characters, lone
  /// surrogates and noncharacters are escaped as a backslash, `u` and four digits}
  ///
  /// Only strings can contain such characters. Line feeds are kept, because they separate tokens.
  ///
  /// @param json a JSON text
  public static String of(String json) {
    var escaped = new StringBuilder(json.length());
    for (int at = 0; at < json.length(); ) {
      int codePoint = json.codePointAt(at);
      if (codePoint != '\n' && isHarmful(codePoint)) {
        append(escaped, codePoint);
      } else {
        escaped.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return escaped.toString();
  }

  private static boolean isHarmful(int codePoint) {
    return CodePoints.breaksLine(codePoint)
        || CodePoints.isForbidden(codePoint)
        || CodePoints.isFormat(codePoint);
  }

  private static void append(StringBuilder text, int codePoint) {
    for (char c : Character.toChars(codePoint)) {
      text.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        text.append(DIGITS[(c >> shift) & 0xF]);
      }
    }
  }
}
