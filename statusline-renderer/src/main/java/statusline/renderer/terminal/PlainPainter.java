package statusline.renderer.terminal;

import java.util.List;

/// Leaves styles away: nothing but the text.
final class PlainPainter implements Painter {
  @Override
  public String paint(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces) {
      line.append(piece.text().value());
    }
    return line.toString();
  }
}
