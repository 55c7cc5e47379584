package statusline.renderer;

import org.jspecify.annotations.Nullable;
import statusline.api.Tone;
import statusline.renderer.segment.Signs;
import statusline.renderer.terminal.AnsiPainter;
import statusline.renderer.terminal.Ground;
import statusline.renderer.text.SafeText;

/// Text with separators between what is visible.
final class PlainDress implements Dress {
  private final SafeText bar;
  private final SafeText dot;

  PlainDress(Signs signs) {
    this.bar = signs.bar();
    this.dot = signs.dot();
  }

  @Override
  public int begin(boolean right) {
    return 0;
  }

  @Override
  public int joint(Joint joint) {
    return switch (joint) {
      case SEGMENTS -> 1;
      case CLUSTERS -> dot.cells();
      case GROUPS -> bar.cells();
    };
  }

  @Override
  public int end(boolean right) {
    return 0;
  }

  @Override
  public void draw(Row row, boolean right, AnsiPainter painter) {
    @Nullable Slot before = null;
    for (Slot slot : row.slots()) {
      if (slot.isVisible() && slot.spot().right() == right) {
        if (before != null) {
          separate(before.spot().to(slot.spot()), painter);
        }
        SlotPainter.draw(slot, Ground.TERMINAL, painter);
        before = slot;
      }
    }
  }

  private void separate(Joint joint, AnsiPainter painter) {
    switch (joint) {
      case SEGMENTS -> painter.space(Ground.TERMINAL);
      case CLUSTERS -> painter.draw(dot, Ground.TERMINAL, Tone.LABEL);
      case GROUPS -> painter.draw(bar, Ground.TERMINAL, Tone.LABEL);
    }
  }
}
