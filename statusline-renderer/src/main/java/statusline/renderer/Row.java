package statusline.renderer;

import java.util.List;
import java.util.Optional;

/// Slots from left to right; a separator stands only between two that are visible.
final class Row {
  private final List<Slot> slots;
  private final StyledText bar;
  private final StyledText dot;
  private final StyledText space;

  Row(List<Slot> slots, SegmentWriter writer) {
    this.slots = slots;
    this.bar = writer.bar();
    this.dot = writer.dot();
    this.space = writer.space();
  }

  /// {@return everything that is visible, with the separators}
  StyledText text() {
    StyledText line = new StyledText();
    Optional<Slot> left = Optional.empty();
    for (Slot slot : slots) {
      if (slot.isVisible()) {
        if (left.isPresent()) {
          line.addAll(between(left.get(), slot));
        }
        line.addAll(slot.text());
        left = Optional.of(slot);
      }
    }
    return line;
  }

  int visibleSlots() {
    int visible = 0;
    for (Slot slot : slots) {
      visible += slot.isVisible() ? 1 : 0;
    }
    return visible;
  }

  /// {@return the visible slot to give up first: highest rank, the right one of equals}
  Optional<Slot> least() {
    Optional<Slot> least = Optional.empty();
    for (Slot slot : slots) {
      if (slot.isVisible() && isNoBetter(slot, least)) {
        least = Optional.of(slot);
      }
    }
    return least;
  }

  /// {@return the slot to shorten first, of those that have a shorter length}
  Optional<Slot> leastToShorten() {
    Optional<Slot> least = Optional.empty();
    for (Slot slot : slots) {
      if (slot.canBeShorter() && isNoBetter(slot, least)) {
        least = Optional.of(slot);
      }
    }
    return least;
  }

  private static boolean isNoBetter(Slot slot, Optional<Slot> other) {
    return other.isEmpty() || slot.rank() >= other.get().rank();
  }

  private StyledText between(Slot left, Slot right) {
    if (left.group() != right.group()) {
      return bar;
    }
    return left.cluster() == right.cluster() ? space : dot;
  }
}
