package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Background;
import statusline.renderer.terminal.Backgrounds;
import statusline.renderer.terminal.SegmentStyles;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// Paints blocks with round ends. Neighbouring clusters of a group share a block if they have the
/// same background.
public final class CapsuleRowPainter implements RowPainter {
  private static final int BETWEEN_CLUSTERS = 1;

  private final SafeText leftCap;
  private final SafeText rightCap;
  private final SafeText dot;
  private final SafeText gap;

  /// Creates a painter that uses the caps of `glyphs`.
  public CapsuleRowPainter(LineGlyphs glyphs) {
    this.leftCap = glyphs.leftCap();
    this.rightCap = glyphs.rightCap();
    this.dot = glyphs.dot();
    this.gap = glyphs.gap();
  }

  @Override
  public int startCells(boolean right) {
    return leftCap.cells();
  }

  @Override
  public int boundaryCells(Boundary boundary) {
    return switch (boundary) {
      case SEGMENT -> 1;
      case CLUSTER -> Math.max(rightCap.cells() + BETWEEN_CLUSTERS + leftCap.cells(), dot.cells());
      case GROUP -> rightCap.cells() + gap.cells() + leftCap.cells();
    };
  }

  @Override
  public int endCells(boolean right) {
    return rightCap.cells();
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
      cap(rightCap, background, previous.styles(), painter);
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
      cap(leftCap, next, slot.styles(), painter);
    }
  }

  private static Boundary boundary(@Nullable Slot previous, Slot slot) {
    return previous == null ? Boundary.GROUP : previous.position().boundaryTo(slot.position());
  }

  private void finishBlock(
      @Nullable Slot previous, Boundary boundary, Background background, AnsiPainter painter) {
    if (previous != null) {
      cap(rightCap, background, previous.styles(), painter);
      if (boundary == Boundary.CLUSTER) {
        painter.gap(BETWEEN_CLUSTERS);
      } else if (gap.isBlank()) {
        painter.gap(gap.cells());
      } else {
        painter.draw(gap, painter.styles().backgrounds().terminal(), TextRole.SEPARATOR);
      }
    }
  }

  private static void cap(
      SafeText cap, Background background, SegmentStyles styles, AnsiPainter painter) {
    if (background.isTerminal()) {
      painter.gap(cap.cells());
    } else if (cap.isBlank()) {
      painter.space(background, styles);
    } else {
      painter.edge(cap, background, painter.styles().backgrounds().terminal());
    }
  }
}
