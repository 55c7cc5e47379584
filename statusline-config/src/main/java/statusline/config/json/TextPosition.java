package statusline.config.json;

/// A position in a text, as an editor shows it.
///
/// @param line number, from 1
/// @param column number in UTF-16 units, from 1; a byte order mark is not counted
public record TextPosition(int line, int column) {
  /// {@return the position of an offset}
  ///
  /// Lines end with `\n`, `\r\n` or `\r`.
  static TextPosition of(String text, int offset) {
    int line = 1;
    int lineStart = text.startsWith("\ufeff") ? 1 : 0;
    for (int i = lineStart; i < Math.min(offset, text.length()); i++) {
      char c = text.charAt(i);
      boolean isBeforeLineFeed = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !isBeforeLineFeed) {
        line++;
        lineStart = i + 1;
      }
    }
    return new TextPosition(line, Math.max(offset, lineStart) - lineStart + 1);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
