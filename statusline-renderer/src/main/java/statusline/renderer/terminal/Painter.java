package statusline.renderer.terminal;

import java.util.List;

/// Turns pieces into the characters that a terminal gets.
public sealed interface Painter permits AnsiPainter, PlainPainter {
  /// {@return the pieces side by side}
  String paint(List<Piece> pieces);

  /// {@return the painter that draws styles as escape sequences}
  static Painter colored() {
    return new AnsiPainter();
  }

  /// {@return the painter that leaves styles away}
  static Painter plain() {
    return new PlainPainter();
  }
}
