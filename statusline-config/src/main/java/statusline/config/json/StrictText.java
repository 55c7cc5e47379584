package statusline.config.json;

/// A text without what strict JSON does not know, at the same length: comments and commas behind a
/// last value become blanks, so that every other character stays where it was.
final class StrictText {
  private final String text;
  private final char[] strict;

  private StrictText(String text) {
    this.text = text;
    this.strict = text.toCharArray();
  }

  /// {@return the text for a strict parser}
  static String of(String text) {
    var strict = new StrictText(text);
    strict.blankAll();
    return new String(strict.strict);
  }

  private void blankAll() {
    char before = '{';
    int comma = -1;
    for (int at = 0; at < strict.length; ) {
      int end = end(at);
      char c = text.charAt(at);
      if (isComment(at)) {
        blank(at, end);
      } else if (!Trivia.isBlank(c)) {
        if ((c == '}' || c == ']') && comma >= 0) {
          strict[comma] = ' ';
        }
        comma = c == ',' && endsAValue(before) ? at : -1;
        before = c;
      }
      at = end;
    }
  }

  /// `[,]` is broken, and so is `[1,,]`.
  private static boolean endsAValue(char c) {
    return c != ',' && c != '[' && c != '{' && c != ':';
  }

  /// An unfinished comment is none: the parser breaks there.
  private boolean isComment(int at) {
    return text.startsWith("//", at)
        || (text.startsWith("/*", at) && text.indexOf("*/", at + 2) >= 0);
  }

  private void blank(int from, int end) {
    for (int at = from; at < end; at++) {
      if (!Trivia.isLineEnd(strict[at])) {
        strict[at] = ' ';
      }
    }
  }

  private int end(int at) {
    if (text.charAt(at) == '"') {
      return quotedEnd(at);
    }
    return isComment(at) ? Trivia.commentEnd(text, at, strict.length) : at + 1;
  }

  /// The same as of a text that is known to be one, and the end where a quote is missing.
  private int quotedEnd(int start) {
    int at = start + 1;
    while (at < strict.length && strict[at] != '"') {
      at += strict[at] == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, strict.length);
  }
}
