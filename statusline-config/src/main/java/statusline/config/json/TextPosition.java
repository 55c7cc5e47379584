package statusline.config.json;

/// A position in a text, as an editor shows it.
///
/// @param line number, from 1
/// @param column number in UTF-16 units, from 1; a byte order mark is not counted
public record TextPosition(int line, int column) {
  /// {@return the position of an offset}
  static TextPosition of(String text, int offset) {
    return LineStarts.of(text).position(offset);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
