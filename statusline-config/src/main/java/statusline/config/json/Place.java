package statusline.config.json;

/// Where something stands in a text, as an editor shows it.
///
/// @param line from 1 on
/// @param column from 1 on, in UTF-16 units; a byte order mark takes none
public record Place(int line, int column) {
  /// {@return the place of an offset}
  ///
  /// Lines end with `\n`, `\r\n` or `\r`.
  static Place of(String text, int offset) {
    int line = 1;
    int lineStart = text.startsWith("\ufeff") ? 1 : 0;
    for (int i = lineStart; i < Math.min(offset, text.length()); i++) {
      char c = text.charAt(i);
      boolean isHalf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !isHalf) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, Math.max(offset, lineStart) - lineStart + 1);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
