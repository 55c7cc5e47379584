package statusline.config.json;

/// Texts in quotes, with nothing in them that a terminal would act upon: valid JSON, and fit to be
/// shown to a person.
public final class Quotation {
  private static final int MAX_SHOWN = 40;

  private Quotation() {}

  /// {@return the whole text as JSON}
  public static String of(String words) {
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

  /// {@return the beginning of a text, for a sentence}
  public static String brief(String words) {
    int most = Math.min(words.length(), MAX_SHOWN);
    int end =
        most < words.length() && Character.isHighSurrogate(words.charAt(most - 1))
            ? most - 1
            : most;
    return end < words.length() ? of(words.substring(0, end) + "…") : of(words);
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
