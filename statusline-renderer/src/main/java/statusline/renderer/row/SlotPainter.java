package statusline.renderer.row;

import java.util.List;
import statusline.renderer.segment.Span;
import statusline.renderer.segment.StyledText;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;

/// Draws the text of a slot.
final class SlotPainter {
  private SlotPainter() {}

  static void paint(Slot slot, Background background, AnsiPainter painter) {
    StyledText text = slot.text();
    if (!text.link().isEmpty()) {
      painter.beginLink(text.link());
    }
    List<Span> spans = text.spans();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.isGauge()) {
        painter.cells(span.text(), background, slot.styles(), span.role(), span.position());
      } else {
        painter.draw(span.text(), background, slot.styles(), span.role());
      }
    }
    painter.endLink();
  }
}
