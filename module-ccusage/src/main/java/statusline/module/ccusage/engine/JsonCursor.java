package statusline.module.ccusage.engine;

/// A position in one line of JSON, with the grammar that ccusage's parser accepts.
///
/// It reads values without building them. Each method throws [MalformedJsonException] where the
/// grammar is violated. Not thread-safe.
final class JsonCursor {
  /// Deeper values make a line malformed here, so that recursion stays bounded.
  static final int MAX_DEPTH = 500;

  /// The deepest value that ccusage's tree parser accepts.
  private static final int MAX_TREE_DEPTH = 127;

  byte[] bytes = new byte[0];
  int position;
  int end;

  /// Whether no string so far had a lone surrogate or invalid UTF-8, and no value was too deep.
  boolean isClean;

  /// The last string, without its quotes.
  int textStart;

  int textEnd;
  boolean textHasEscapes;
  boolean textIsClean;

  void reset(byte[] line, int from, int to) {
    bytes = line;
    position = from;
    end = to;
    isClean = true;
    textIsClean = true;
  }

  /// Skips blanks and returns the next byte, or 0 at the end.
  byte peek() {
    if (position < end) {
      byte next = bytes[position];
      if (next > ' ') {
        return next;
      }
    }
    return peekBlanks();
  }

  /// Does the same. It stands apart, because only small methods are inlined.
  private byte peekBlanks() {
    while (position < end) {
      byte next = bytes[position];
      if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
        return next;
      }
      position++;
    }
    return 0;
  }

  /// Reads one expected byte after blanks.
  void expect(char expected) {
    if (peek() != expected) {
      throw new MalformedJsonException();
    }
    position++;
  }

  /// After a member or element: returns whether another follows, and reads the comma or the end.
  boolean hasNext(char close) {
    byte next = peek();
    position++;
    if (next == ',') {
      return true;
    }
    if (next != close) {
      throw new MalformedJsonException();
    }
    return false;
  }

  /// Checks the depth of a value.
  void enter(int depth) {
    if (depth > MAX_DEPTH) {
      throw new MalformedJsonException();
    }
    isClean &= depth <= MAX_TREE_DEPTH;
  }

  /// Reads an opening bracket. Returns whether a first member or element follows.
  boolean open(char open, char close, int depth) {
    expect(open);
    enter(depth);
    if (peek() == close) {
      position++;
      return false;
    }
    return true;
  }

  /// Reads a member's name and the colon. The name is the last string.
  void name() {
    if (peek() != '"') {
      throw new MalformedJsonException();
    }
    string();
    expect(':');
  }

  /// Reads a string, at its opening quote.
  void string() {
    int i = position + 1;
    textStart = i;
    textHasEscapes = false;
    textIsClean = true;
    while (true) {
      i = ByteWords.endOfPlainText(bytes, i, end);
      if (i >= end) {
        throw new MalformedJsonException();
      }
      byte next = bytes[i];
      if (next == '"') {
        textEnd = i;
        position = i + 1;
        isClean &= textIsClean;
        return;
      }
      if (next == '\\') {
        textHasEscapes = true;
        i = escape(i);
      } else if (next < 0) {
        i = characters(bytes, i, end);
      } else {
        throw new MalformedJsonException();
      }
    }
  }

  /// Checks a string without keeping it, and returns the position after it.
  ///
  /// @param quote the position of its opening quote
  int skipString(int quote) {
    // Fields are slow in this loop, in which most time is spent.
    byte[] line = bytes;
    int lineEnd = end;
    int i = ByteWords.endOfPlainText(line, quote + 1, lineEnd);
    while (i < lineEnd && line[i] != '"') {
      byte next = line[i];
      if (next == '\\') {
        i = escape(i);
      } else if (next < 0) {
        i = characters(line, i, lineEnd);
      } else {
        throw new MalformedJsonException();
      }
      i = ByteWords.endOfPlainText(line, i, lineEnd);
    }
    if (i >= lineEnd) {
      throw new MalformedJsonException();
    }
    isClean &= textIsClean;
    return i + 1;
  }

  /// Checks characters outside ASCII and returns the position after them.
  private int characters(byte[] line, int at, int lineEnd) {
    int i = at;
    do {
      int length = Utf8.length(line, i, lineEnd);
      if (length == 0) {
        textIsClean = false;
        length = 1;
      }
      i += length;
    } while (i < lineEnd && line[i] < 0);
    return i;
  }

  private int escape(int at) {
    if (at + 1 >= end) {
      throw new MalformedJsonException();
    }
    return switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> unicodeEscape(at);
      default -> throw new MalformedJsonException();
    };
  }

  private int unicodeEscape(int at) {
    int unit = hex(at + 2);
    if (Character.isHighSurrogate((char) unit)
        && at + 7 < end
        && bytes[at + 6] == '\\'
        && bytes[at + 7] == 'u') {
      textIsClean &= Character.isLowSurrogate((char) hex(at + 8));
      return at + 12;
    }
    textIsClean &= !Character.isSurrogate((char) unit);
    return at + 6;
  }

  private int hex(int at) {
    if (at + 4 > end) {
      throw new MalformedJsonException();
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        throw new MalformedJsonException();
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /// Reads a number and returns whether it is a plain integer, which has no fraction, exponent or
  /// minus sign. The number stands between `textStart` and `textEnd`.
  boolean number() {
    peek();
    textStart = position;
    boolean isNegative = position < end && bytes[position] == '-';
    if (isNegative) {
      position++;
    }
    if (position < end && bytes[position] == '0') {
      position++;
    } else {
      digits();
    }
    boolean isInteger = true;
    if (position < end && bytes[position] == '.') {
      position++;
      digits();
      isInteger = false;
    }
    if (position < end && (bytes[position] | 0x20) == 'e') {
      position++;
      if (position < end && (bytes[position] == '+' || bytes[position] == '-')) {
        position++;
      }
      digits();
      isInteger = false;
    }
    textEnd = position;
    return isInteger && !isNegative;
  }

  private void digits() {
    int first = position;
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    if (position == first) {
      throw new MalformedJsonException();
    }
  }

  /// Reads `true`, `false` or `null`.
  void literal(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (position >= end || bytes[position] != literal.charAt(i)) {
        throw new MalformedJsonException();
      }
      position++;
    }
  }
}
