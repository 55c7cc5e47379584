package statusline.renderer;

import org.jspecify.annotations.Nullable;
import statusline.api.Tone;
import statusline.renderer.segment.Signs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Ground;
import statusline.renderer.text.SafeText;

/// A block for each cluster, each pointing into the next; at the right edge they point to the left.
final class PowerlineDress implements Dress {
  /// A space on each side of a block's text.
  private static final int PADDING = 1;

  private final SafeText rightPoint;
  private final SafeText leftPoint;
  private final SafeText thinPoint;
  private final int pointCells;

  PowerlineDress(Signs signs) {
    this.rightPoint = signs.rightPoint();
    this.leftPoint = signs.leftPoint();
    this.thinPoint = signs.thinPoint();
    this.pointCells = Math.max(rightPoint.cells(), leftPoint.cells());
  }

  @Override
  public int begin(boolean right) {
    return right ? pointCells + PADDING : PADDING;
  }

  @Override
  public int joint(Joint joint) {
    int between = Math.max(pointCells, thinPoint.cells());
    return joint == Joint.SEGMENTS ? 1 : PADDING + between + PADDING;
  }

  @Override
  public int end(boolean right) {
    return right ? PADDING : PADDING + pointCells;
  }

  @Override
  public void draw(Row row, boolean right, AnsiPainter painter) {
    @Nullable Slot before = null;
    Ground ground = Ground.TERMINAL;
    for (Slot slot : row.slots()) {
      if (slot.isVisible() && slot.spot().right() == right) {
        if (before != null && before.spot().to(slot.spot()) == Joint.SEGMENTS) {
          painter.space(ground);
        } else {
          ground = begin(before == null, ground, next(before, slot, ground, right), painter, right);
        }
        SlotPainter.draw(slot, ground, painter);
        before = slot;
      }
    }
    if (before != null) {
      finish(ground, painter, right);
    }
  }

  /// What identifies the session catches the eye.
  private static Ground next(@Nullable Slot before, Slot slot, Ground ground, boolean right) {
    if (before != null) {
      return ground.next();
    }
    return !right && slot.isIdentity() ? Ground.ACCENT : Ground.SURFACE;
  }

  private Ground begin(boolean first, Ground from, Ground to, AnsiPainter painter, boolean right) {
    if (!first) {
      painter.space(from);
    }
    if (right) {
      point(leftPoint, to, from, painter);
    } else if (!first) {
      point(rightPoint, from, to, painter);
    }
    painter.space(to);
    return to;
  }

  private void finish(Ground ground, AnsiPainter painter, boolean right) {
    painter.space(ground);
    if (!right && !painter.inks().isSame(ground, Ground.TERMINAL)) {
      painter.edge(rightPoint, ground, Ground.TERMINAL);
    }
  }

  private void point(SafeText sign, Ground block, Ground behind, AnsiPainter painter) {
    if (!painter.inks().isSame(block, behind)) {
      painter.edge(sign, block, behind);
    } else if (behind == Ground.TERMINAL) {
      painter.gap(sign.cells());
    } else {
      painter.draw(thinPoint, block, Tone.LABEL);
    }
  }
}
