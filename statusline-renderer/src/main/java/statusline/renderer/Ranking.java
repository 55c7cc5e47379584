package statusline.renderer;

import java.util.List;
import statusline.renderer.look.SegmentRef;
import statusline.renderer.row.Slot;

/// The ranks of slots: a slot with a higher rank is dropped sooner. Ranks of segments are even,
/// those of notices odd.
final class Ranking {
  /// The rank of a guaranteed warning: only the most important segment comes before it.
  static final int WARNING = 1;

  private final List<SegmentRef> priority;

  /// @param priority segments and data modules, most important first
  Ranking(List<SegmentRef> priority) {
    this.priority = priority;
  }

  /// {@return the rank of a segment's own name, or of its data module if the name is not listed}
  int of(LineItem item) {
    String name = item.segment().name();
    int index = priority.size();
    for (int i = priority.size() - 1; i >= 0; i--) {
      SegmentRef ref = priority.get(i);
      if (ref.isExactly(item.moduleId(), name)) {
        return 2 * i;
      }
      index = ref.covers(item.moduleId(), name) ? i : index;
    }
    return 2 * index;
  }

  /// {@return the rank directly after the most important visible slot}
  static int afterFirst(List<Slot> left, List<Slot> right) {
    return 1 + Math.min(lowest(left), lowest(right));
  }

  private static int lowest(List<Slot> slots) {
    int lowest = Integer.MAX_VALUE - 1;
    for (Slot slot : slots) {
      lowest = slot.isVisible() ? Math.min(lowest, slot.rank()) : lowest;
    }
    return lowest;
  }
}
