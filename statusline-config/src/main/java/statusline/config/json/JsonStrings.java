package statusline.config.json;

/// Quotes strings as JSON. Control and format characters are escaped, so that the result is safe to
/// print on a terminal.
public final class JsonStrings {
  private static final int MAX_SHOWN = 40;

  private JsonStrings() {}

  /// {@return a string as JSON}
  public static String quote(String words) {
    var text = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> append(text, c);
      }
    }
    return text.append('"').toString();
  }

  /// {@return a string as JSON, truncated for a message}
  public static String quoteBriefly(String words) {
    int most = Math.min(words.length(), MAX_SHOWN);
    int end =
        most < words.length() && Character.isHighSurrogate(words.charAt(most - 1))
            ? most - 1
            : most;
    return end < words.length() ? quote(words.substring(0, end) + "…") : quote(words);
  }

  private static void append(StringBuilder text, char c) {
    boolean isFormat = Character.getType(c) == Character.FORMAT && c != '\u200d';
    if (Character.isISOControl(c) || isFormat || c == '\u2028' || c == '\u2029') {
      text.append("\\u").append(Integer.toHexString(c + 0x10000), 1, 5);
    } else {
      text.append(c);
    }
  }
}
