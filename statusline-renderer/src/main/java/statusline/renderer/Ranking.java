package statusline.renderer;

import java.util.List;
import statusline.renderer.look.SegmentRef;

/// How soon slots are given up: the higher the rank, the sooner. The ranks of segments are even,
/// those of notices odd.
final class Ranking {
  private final List<SegmentRef> priority;

  /// @param priority what is kept longest first
  Ranking(List<SegmentRef> priority) {
    this.priority = priority;
  }

  /// {@return the rank of a segment: where it is named itself, else where its data module is}
  int of(LineItem item) {
    String name = item.segment().name();
    int place = priority.size();
    for (int i = priority.size() - 1; i >= 0; i--) {
      SegmentRef ref = priority.get(i);
      if (ref.isJust(item.moduleId(), name)) {
        return 2 * i;
      }
      place = ref.covers(item.moduleId(), name) ? i : place;
    }
    return 2 * place;
  }

  /// {@return the rank right behind the best that is visible}
  static int behindFirst(List<Slot> left, List<Slot> right) {
    return 1 + Math.min(best(left), best(right));
  }

  private static int best(List<Slot> slots) {
    int best = Integer.MAX_VALUE - 1;
    for (Slot slot : slots) {
      best = slot.isVisible() ? Math.min(best, slot.rank()) : best;
    }
    return best;
  }
}
