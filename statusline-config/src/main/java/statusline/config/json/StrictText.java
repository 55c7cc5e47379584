package statusline.config.json;

/// Replaces comments and trailing commas with spaces, so that a strict parser accepts the text and
/// every other character keeps its offset.
final class StrictText {
  private final String text;
  private final StringBuilder strict;

  /// Searching the end of each unterminated comment would take quadratic time.
  private final int lastCommentEnd;

  private StrictText(String text) {
    this.text = text;
    this.strict = new StringBuilder(text);
    this.lastCommentEnd = text.lastIndexOf("*/");
  }

  /// {@return the text as strict JSON}
  static String of(String text) {
    var strict = new StrictText(text);
    strict.blankAll();
    return strict.strict.toString();
  }

  private void blankAll() {
    char before = '{';
    int comma = -1;
    for (int at = 0; at < strict.length(); ) {
      int end = end(at);
      char c = text.charAt(at);
      if (isComment(at)) {
        blank(at, end);
      } else if (!TextScanner.isBlank(c)) {
        if ((c == '}' || c == ']') && comma >= 0) {
          strict.setCharAt(comma, ' ');
        }
        comma = c == ',' && endsAValue(before) ? at : -1;
        before = c;
      }
      at = end;
    }
  }

  /// A comma is a trailing one only after a value: `[,]` and `[1,,]` are errors.
  private static boolean endsAValue(char c) {
    return c != ',' && c != '[' && c != '{' && c != ':';
  }

  /// An unterminated comment is not replaced, so that the parser reports it.
  private boolean isComment(int at) {
    return text.startsWith("//", at) || (text.startsWith("/*", at) && lastCommentEnd >= at + 2);
  }

  private void blank(int from, int end) {
    for (int at = from; at < end; at++) {
      if (!TextScanner.isLineEnd(text.charAt(at))) {
        strict.setCharAt(at, ' ');
      }
    }
  }

  private int end(int at) {
    if (text.charAt(at) == '"') {
      return quotedEnd(at);
    }
    return isComment(at) ? TextScanner.commentEnd(text, at, text.length()) : at + 1;
  }

  /// Like `TextScanner.quotedEnd`, but returns the end of the text if the closing quote is missing.
  private int quotedEnd(int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }
}
