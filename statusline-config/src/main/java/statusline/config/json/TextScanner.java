package statusline.config.json;

/// Finds whitespace, comments and line ends between the tokens of a JSON text.
final class TextScanner {
  private TextScanner() {}

  /// {@return the offset of the next character that is neither whitespace nor in a comment, or the
  /// limit}
  static int skip(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '/') {
        at = commentEnd(text, at, limit);
      } else {
        return at;
      }
    }
    return limit;
  }

  /// {@return the offset of the next comma, if only whitespace and comments precede it, or -1}
  static int comma(String text, int from, int limit) {
    int at = skip(text, from, limit);
    return at < limit && text.charAt(at) == ',' ? at : -1;
  }

  /// {@return the offset after the comments that follow an offset on its line, or the offset
  /// itself}
  static int endOnLine(String text, int from, int limit) {
    int best = from;
    int at = skipSpaces(text, from, limit);
    while (at < limit && text.charAt(at) == '/') {
      best = commentEnd(text, at, limit);
      at = skipSpaces(text, best, limit);
    }
    return best;
  }

  /// {@return the offset after the last comment between two offsets, or the first offset}
  static int lastCommentEnd(String text, int from, int end) {
    int best = from;
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == '/') {
        best = commentEnd(text, at, end);
        at = best - 1;
      }
    }
    return best;
  }

  /// {@return whether the text before an offset ends in a `//` comment}
  static boolean isOpen(String text, int from, int end) {
    int at = from;
    while (at < end) {
      if (text.charAt(at) == '/') {
        boolean isLine = at + 1 < end && text.charAt(at + 1) == '/';
        at = commentEnd(text, at, end);
        if (isLine && at == end) {
          return true;
        }
      } else {
        at++;
      }
    }
    return false;
  }

  static boolean hasComment(String text, int from, int end) {
    return text.substring(from, end).indexOf('/') >= 0;
  }

  static boolean hasLineEnd(String text, int from, int end) {
    int at = from;
    while (at < end && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at < end;
  }

  /// {@return the offset of the next line end, or the text's length}
  static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// {@return the offset after the next line end, or the text's length}
  static int nextLine(String text, int from) {
    int end = lineEnd(text, from);
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
  }

  /// {@return the offset of the first character of the line}
  static int lineStart(String text, int offset) {
    int at = offset;
    while (!isLineStart(text, at)) {
      at--;
    }
    return at;
  }

  static boolean isLineStart(String text, int offset) {
    return offset == 0 || isLineEnd(text.charAt(offset - 1)) || text.charAt(offset - 1) == '\ufeff';
  }

  /// {@return the offset after a quoted string}
  ///
  /// @param start offset of its opening quote
  static int quotedEnd(String text, int start) {
    int at = start + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  static int skipSpaces(String text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// {@return the offset of the first of the spaces before an offset}
  static int spacesBefore(String text, int offset) {
    int at = offset;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return isSpace(c) || isLineEnd(c);
  }

  static int commentEnd(String text, int start, int limit) {
    if (text.startsWith("//", start)) {
      return Math.min(lineEnd(text, start), limit);
    }
    int end = text.indexOf("*/", start + 2);
    return end < 0 ? limit : Math.min(end + 2, limit);
  }
}
