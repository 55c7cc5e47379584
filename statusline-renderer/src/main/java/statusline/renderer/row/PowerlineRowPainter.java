package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.api.Tone;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;
import statusline.renderer.text.SafeText;

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
    Background background = Background.TERMINAL;
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.position().right() == right) {
        if (isInBlockOf(previous, slot)) {
          painter.space(background);
        } else {
          Background next = background(previous, slot, background, right);
          startBlock(previous == null, background, next, painter, right);
          background = next;
        }
        SlotPainter.paint(slot, background, painter);
        previous = slot;
      }
    }
    if (previous != null) {
      finish(background, painter, right);
    }
  }

  private static boolean isInBlockOf(@Nullable Slot previous, Slot slot) {
    return previous != null && previous.position().boundaryTo(slot.position()) == Boundary.SEGMENT;
  }

  /// The first block is accented if it identifies the session.
  private static Background background(
      @Nullable Slot previous, Slot slot, Background current, boolean right) {
    if (previous != null) {
      return current.next();
    }
    return !right && slot.isIdentity() ? Background.ACCENT : Background.SURFACE;
  }

  private void startBlock(
      boolean first, Background from, Background to, AnsiPainter painter, boolean right) {
    if (!first) {
      painter.space(from);
    }
    if (right) {
      point(leftPoint, to, from, painter);
    } else if (!first) {
      point(rightPoint, from, to, painter);
    }
    painter.space(to);
  }

  private void finish(Background background, AnsiPainter painter, boolean right) {
    painter.space(background);
    if (!right && !painter.styles().isSame(background, Background.TERMINAL)) {
      painter.edge(rightPoint, background, Background.TERMINAL);
    }
  }

  private void point(SafeText glyph, Background block, Background behind, AnsiPainter painter) {
    if (!painter.styles().isSame(block, behind)) {
      painter.edge(glyph, block, behind);
    } else if (behind == Background.TERMINAL) {
      painter.gap(glyph.cells());
    } else {
      painter.draw(thinPoint, block, Tone.LABEL);
    }
  }
}
