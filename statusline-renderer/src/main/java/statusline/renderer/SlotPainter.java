package statusline.renderer;

import java.util.List;
import statusline.renderer.segment.Piece;
import statusline.renderer.segment.StyledText;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Ground;

/// Draws what stands in a slot.
final class SlotPainter {
  private SlotPainter() {}

  static void draw(Slot slot, Ground ground, AnsiPainter painter) {
    StyledText text = slot.text();
    if (!text.link().isEmpty()) {
      painter.beginLink(text.link());
    }
    List<Piece> pieces = text.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      painter.draw(piece.text(), ground, piece.tone());
    }
    painter.endLink();
  }
}
