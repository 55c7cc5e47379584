package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// Paints text with separators between the visible slots.
public final class PlainRowPainter implements RowPainter {
  private final SafeText bar;
  private final SafeText dot;

  /// Creates a painter that uses the separators of `glyphs`.
  public PlainRowPainter(LineGlyphs glyphs) {
    this.bar = glyphs.bar();
    this.dot = glyphs.dot();
  }

  @Override
  public int startCells(boolean right) {
    return 0;
  }

  @Override
  public int boundaryCells(Boundary boundary) {
    return switch (boundary) {
      case SEGMENT -> 1;
      case CLUSTER -> dot.cells();
      case GROUP -> bar.cells();
    };
  }

  @Override
  public int endCells(boolean right) {
    return 0;
  }

  @Override
  public void paint(List<Slot> slots, boolean right, AnsiPainter painter) {
    Background background = painter.styles().backgrounds().terminal();
    @Nullable Slot previous = null;
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.position().right() == right) {
        if (previous != null) {
          separate(previous.position().boundaryTo(slot.position()), background, painter);
        }
        SlotPainter.paint(slot, background, painter);
        previous = slot;
      }
    }
  }

  private void separate(Boundary boundary, Background background, AnsiPainter painter) {
    switch (boundary) {
      case SEGMENT -> painter.space(background, painter.styles().common());
      case CLUSTER -> painter.draw(dot, background, TextRole.SEPARATOR);
      case GROUP -> painter.draw(bar, background, TextRole.SEPARATOR);
    }
  }
}
