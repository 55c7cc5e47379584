package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;
import statusline.renderer.terminal.Backgrounds;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// Paints blocks with round ends. Neighbouring clusters of a group share a block if they have the
/// same background. A block without a background gets brackets.
public final class CapsuleRowPainter implements RowPainter {
  private static final int BETWEEN_CLUSTERS = 1;
  private static final int BETWEEN_GROUPS = 2;

  private final SafeText leftCap;
  private final SafeText rightCap;
  private final SafeText leftBracket;
  private final SafeText rightBracket;
  private final SafeText dot;
  private final int startCells;
  private final int endCells;

  /// Creates a painter that uses the caps and brackets of `glyphs`.
  public CapsuleRowPainter(LineGlyphs glyphs) {
    this.leftCap = glyphs.leftCap();
    this.rightCap = glyphs.rightCap();
    this.leftBracket = glyphs.leftBracket();
    this.rightBracket = glyphs.rightBracket();
    this.dot = glyphs.dot();
    this.startCells = Math.max(leftCap.cells(), leftBracket.cells());
    this.endCells = Math.max(rightCap.cells(), rightBracket.cells());
  }

  @Override
  public int startCells(boolean right) {
    return startCells;
  }

  @Override
  public int boundaryCells(Boundary boundary) {
    return switch (boundary) {
      case SEGMENT -> 1;
      case CLUSTER -> Math.max(endCells + BETWEEN_CLUSTERS + startCells, dot.cells());
      case GROUP -> endCells + BETWEEN_GROUPS + startCells;
    };
  }

  @Override
  public int endCells(boolean right) {
    return endCells;
  }

  @Override
  public void paint(List<Slot> slots, boolean right, AnsiPainter painter) {
    @Nullable Slot previous = null;
    Backgrounds backgrounds = painter.styles().backgrounds();
    Background background = backgrounds.terminal();
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.position().right() == right) {
        Boundary boundary = boundary(previous, slot);
        Background next =
            boundary == Boundary.SEGMENT
                ? background
                : Blocks.of(slot, backgrounds.surface(), backgrounds);
        separate(previous, boundary, background, next, slot, painter);
        background = next;
        SlotPainter.paint(slot, background, painter);
        previous = slot;
      }
    }
    if (previous != null) {
      cap(rightCap, rightBracket, background, painter);
    }
  }

  private void separate(
      @Nullable Slot previous,
      Boundary boundary,
      Background background,
      Background next,
      Slot slot,
      AnsiPainter painter) {
    if (boundary == Boundary.SEGMENT) {
      painter.space(background, slot.styles());
    } else if (boundary == Boundary.CLUSTER && background.isSame(next)) {
      painter.draw(dot, background, TextRole.SEPARATOR);
    } else {
      finishBlock(previous, boundary, background, painter);
      cap(leftCap, leftBracket, next, painter);
    }
  }

  private static Boundary boundary(@Nullable Slot previous, Slot slot) {
    return previous == null ? Boundary.GROUP : previous.position().boundaryTo(slot.position());
  }

  private void finishBlock(
      @Nullable Slot previous, Boundary boundary, Background background, AnsiPainter painter) {
    if (previous != null) {
      cap(rightCap, rightBracket, background, painter);
      painter.gap(boundary == Boundary.GROUP ? BETWEEN_GROUPS : BETWEEN_CLUSTERS);
    }
  }

  private static void cap(
      SafeText cap, SafeText bracket, Background background, AnsiPainter painter) {
    if (background.isTerminal()) {
      painter.draw(bracket, background, TextRole.SEPARATOR);
    } else {
      painter.edge(cap, background, painter.styles().backgrounds().terminal());
    }
  }
}
