package statusline.module.ccusage.engine;

/// Where a string stands in a line. Mutable, so that a line is parsed without garbage.
final class TextRange {
  private int from;
  private int to;
  private boolean hasEscapes;
  private boolean isPresent;

  void clear() {
    isPresent = false;
  }

  /// Takes the cursor's last string.
  void take(JsonCursor cursor) {
    from = cursor.textStart;
    to = cursor.textEnd;
    hasEscapes = cursor.textHasEscapes;
    isPresent = true;
  }

  boolean isPresent() {
    return isPresent;
  }

  /// Whether the line gives this string and it has no characters.
  boolean isEmpty() {
    return isPresent && from == to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /// Returns a hash of 64 bits that is never 0, or 0 without the string.
  long hash(byte[] line) {
    if (!isPresent) {
      return 0;
    }
    if (hasEscapes) {
      byte[] decoded = text(line).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return Hash64.of(decoded, 0, decoded.length);
    }
    return Hash64.of(line, from, to);
  }

  String text(byte[] line) {
    return Texts.decode(line, from, to, hasEscapes);
  }
}
