package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;
import statusline.renderer.terminal.Backgrounds;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// Paints a block for each cluster. Each block points to the right into the next one, or to the
/// left on the right side.
public final class PowerlineRowPainter implements RowPainter {
  /// The space on each side of a block's text, in cells.
  private static final int PADDING = 1;

  private final SafeText rightPoint;
  private final SafeText leftPoint;
  private final SafeText thinPoint;
  private final int pointCells;

  /// Creates a painter that uses the points of `glyphs`.
  public PowerlineRowPainter(LineGlyphs glyphs) {
    this.rightPoint = glyphs.rightPoint();
    this.leftPoint = glyphs.leftPoint();
    this.thinPoint = glyphs.thinPoint();
    this.pointCells = Math.max(rightPoint.cells(), leftPoint.cells());
  }

  @Override
  public int startCells(boolean right) {
    return right ? pointCells + PADDING : PADDING;
  }

  @Override
  public int boundaryCells(Boundary boundary) {
    int between = Math.max(pointCells, thinPoint.cells());
    return boundary == Boundary.SEGMENT ? 1 : PADDING + between + PADDING;
  }

  @Override
  public int endCells(boolean right) {
    return right ? PADDING : PADDING + pointCells;
  }

  @Override
  public void paint(List<Slot> slots, boolean right, AnsiPainter painter) {
    @Nullable Slot previous = null;
    Backgrounds backgrounds = painter.styles().backgrounds();
    Background background = backgrounds.terminal();
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.position().right() == right) {
        if (isInBlockOf(previous, slot)) {
          painter.space(background, slot.styles());
        } else {
          Background next = Blocks.of(slot, backgrounds.after(background), backgrounds);
          startBlock(previous, background, next, slot, painter, right);
          background = next;
        }
        SlotPainter.paint(slot, background, painter);
        previous = slot;
      }
    }
    if (previous != null) {
      painter.space(background, previous.styles());
      finish(background, painter, right);
    }
  }

  private static boolean isInBlockOf(@Nullable Slot previous, Slot slot) {
    return previous != null && previous.position().boundaryTo(slot.position()) == Boundary.SEGMENT;
  }

  private void startBlock(
      @Nullable Slot previous,
      Background from,
      Background to,
      Slot slot,
      AnsiPainter painter,
      boolean right) {
    boolean first = previous == null;
    if (previous != null) {
      painter.space(from, previous.styles());
    }
    if (right) {
      point(leftPoint, to, from, painter);
    } else if (!first) {
      point(rightPoint, from, to, painter);
    }
    painter.space(to, slot.styles());
  }

  private void finish(Background background, AnsiPainter painter, boolean right) {
    if (!right && !background.isTerminal()) {
      painter.edge(rightPoint, background, painter.styles().backgrounds().terminal());
    }
  }

  private void point(SafeText glyph, Background block, Background behind, AnsiPainter painter) {
    if (!block.isSame(behind)) {
      if (block.isTerminal()) {
        painter.edge(glyph == rightPoint ? leftPoint : rightPoint, behind, block);
      } else {
        painter.edge(glyph, block, behind);
      }
    } else if (behind == painter.styles().backgrounds().terminal()) {
      painter.gap(glyph.cells());
    } else {
      painter.draw(thinPoint, block, TextRole.SEPARATOR);
    }
  }
}
