package statusline.renderer;

import org.jspecify.annotations.Nullable;
import statusline.api.Tone;
import statusline.renderer.segment.Signs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Ground;
import statusline.renderer.text.SafeText;

/// A block with round ends for each cluster; brackets where there are no backgrounds.
final class CapsuleDress implements Dress {
  private static final int BETWEEN_CLUSTERS = 1;
  private static final int BETWEEN_GROUPS = 2;

  private final SafeText leftCap;
  private final SafeText rightCap;
  private final SafeText leftBracket;
  private final SafeText rightBracket;
  private final int beginCells;
  private final int endCells;

  CapsuleDress(Signs signs) {
    this.leftCap = signs.leftCap();
    this.rightCap = signs.rightCap();
    this.leftBracket = signs.leftBracket();
    this.rightBracket = signs.rightBracket();
    this.beginCells = Math.max(leftCap.cells(), leftBracket.cells());
    this.endCells = Math.max(rightCap.cells(), rightBracket.cells());
  }

  @Override
  public int begin(boolean right) {
    return beginCells;
  }

  @Override
  public int joint(Joint joint) {
    return switch (joint) {
      case SEGMENTS -> 1;
      case CLUSTERS -> endCells + BETWEEN_CLUSTERS + beginCells;
      case GROUPS -> endCells + BETWEEN_GROUPS + beginCells;
    };
  }

  @Override
  public int end(boolean right) {
    return endCells;
  }

  @Override
  public void draw(Row row, boolean right, AnsiPainter painter) {
    @Nullable Slot before = null;
    Ground ground = Ground.TERMINAL;
    for (Slot slot : row.slots()) {
      if (slot.isVisible() && slot.spot().right() == right) {
        Joint joint = before == null ? Joint.GROUPS : before.spot().to(slot.spot());
        if (joint == Joint.SEGMENTS) {
          painter.space(ground);
        } else {
          part(before, joint, ground, painter);
          ground = ground(before, slot, right);
          cap(leftCap, leftBracket, ground, painter);
        }
        SlotPainter.draw(slot, ground, painter);
        before = slot;
      }
    }
    if (before != null) {
      cap(rightCap, rightBracket, ground, painter);
    }
  }

  /// What identifies the session catches the eye; the others are alike.
  private static Ground ground(@Nullable Slot before, Slot slot, boolean right) {
    return before == null && !right && slot.isIdentity() ? Ground.ACCENT : Ground.SURFACE;
  }

  private void part(@Nullable Slot before, Joint joint, Ground ground, AnsiPainter painter) {
    if (before != null) {
      cap(rightCap, rightBracket, ground, painter);
      painter.gap(joint == Joint.GROUPS ? BETWEEN_GROUPS : BETWEEN_CLUSTERS);
    }
  }

  private static void cap(SafeText cap, SafeText bracket, Ground ground, AnsiPainter painter) {
    if (painter.inks().isSame(ground, Ground.TERMINAL)) {
      painter.draw(bracket, ground, Tone.LABEL);
    } else {
      painter.edge(cap, ground, Ground.TERMINAL);
    }
  }
}
