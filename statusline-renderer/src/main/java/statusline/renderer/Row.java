package statusline.renderer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line in the making: slots from left to right, those at the right edge last.
final class Row {
  /// Fewer would look like a separator.
  private static final int LEAST_GAP = 2;

  private final List<Slot> slots;
  private Dress dress;

  Row(List<Slot> slots, Dress dress) {
    this.slots = slots;
    this.dress = dress;
  }

  List<Slot> slots() {
    return slots;
  }

  Dress dress() {
    return dress;
  }

  void wear(Dress other) {
    dress = other;
  }

  /// {@return the cells it needs, the least gap included; 0 where nothing is visible}
  int cells() {
    int left = cells(false);
    int right = cells(true);
    return left + right + (left > 0 && right > 0 ? LEAST_GAP : 0);
  }

  /// {@return the cells of one side}
  int cells(boolean right) {
    int cells = 0;
    @Nullable Slot before = null;
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.spot().right() == right) {
        cells += before == null ? dress.begin(right) : dress.joint(before.spot().to(slot.spot()));
        cells += slot.text().cells();
        before = slot;
      }
    }
    return before == null ? 0 : cells + dress.end(right);
  }
}
