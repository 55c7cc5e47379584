package statusline.app.picture;

import statusline.renderer.theme.Color;

/// How a terminal draws a cell. Immutable.
///
/// @param text the colour of the text
/// @param background the colour behind it
record CellStyle(
    Color text,
    Color background,
    boolean bold,
    boolean dim,
    boolean italic,
    boolean underline,
    boolean inverse) {
  static final CellStyle PLAIN =
      new CellStyle(Color.TERMINAL, Color.TERMINAL, false, false, false, false, false);

  CellStyle withText(Color color) {
    return new CellStyle(color, background, bold, dim, italic, underline, inverse);
  }

  CellStyle withBackground(Color color) {
    return new CellStyle(text, color, bold, dim, italic, underline, inverse);
  }

  /// {@return the style with an attribute on or off, by its SGR number; other numbers change
  /// nothing}
  CellStyle with(int number) {
    return switch (number) {
      case 1, 2, 22 ->
          new CellStyle(text, background, number == 1, number == 2, italic, underline, inverse);
      case 3, 23 -> new CellStyle(text, background, bold, dim, number == 3, underline, inverse);
      case 4, 24 -> new CellStyle(text, background, bold, dim, italic, number == 4, inverse);
      case 7, 27 -> new CellStyle(text, background, bold, dim, italic, underline, number == 7);
      default -> this;
    };
  }
}
