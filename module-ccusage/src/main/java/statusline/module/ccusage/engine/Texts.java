package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Decodes the strings of a JSON text.
final class Texts {
  private Texts() {}

  /// Returns the cursor's last string.
  static String decode(JsonCursor cursor) {
    return decode(cursor.bytes, cursor.textStart, cursor.textEnd, cursor.textHasEscapes);
  }

  static String decode(byte[] bytes, int from, int to, boolean hasEscapes) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return hasEscapes ? unescape(text) : text;
  }

  private static String unescape(String text) {
    var decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char next = text.charAt(i++);
      if (next != '\\') {
        decoded.append(next);
        continue;
      }
      char kind = text.charAt(i++);
      switch (kind) {
        case 'b' -> decoded.append('\b');
        case 'f' -> decoded.append('\f');
        case 'n' -> decoded.append('\n');
        case 'r' -> decoded.append('\r');
        case 't' -> decoded.append('\t');
        case 'u' -> {
          decoded.append((char) Integer.parseInt(text, i, i + 4, 16));
          i += 4;
        }
        default -> decoded.append(kind);
      }
    }
    return decoded.toString();
  }
}
