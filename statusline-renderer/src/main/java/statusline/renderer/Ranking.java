package statusline.renderer;

import java.util.List;
import statusline.renderer.look.KeptForm;
import statusline.renderer.look.Length;
import statusline.renderer.row.KeepRanks;
import statusline.renderer.row.Slot;

/// The ranks of slots and of their forms: what has a higher rank is given up sooner. Ranks of
/// segments are even, those of notices odd.
final class Ranking {
  /// The rank of a guaranteed warning: only the most important segment comes before it.
  static final int WARNING = 1;

  private static final int UNLISTED = -1;

  private final List<KeptForm> priority;

  /// @param priority forms of segments and data modules, most important first
  Ranking(List<KeptForm> priority) {
    this.priority = priority;
  }

  /// {@return the rank of a segment's own name, or of its data module if the name is not listed}
  int of(LineItem item) {
    int index = index(item, Length.MINIMAL);
    return 2 * (index == UNLISTED ? priority.size() : index);
  }

  /// {@return the ranks of a segment's forms}
  KeepRanks ranks(LineItem item) {
    KeepRanks unnamed = KeepRanks.of(of(item));
    int brief = index(item, Length.BRIEF);
    int full = index(item, Length.FULL);
    return new KeepRanks(
        unnamed.minimal(),
        brief == UNLISTED ? unnamed.brief() : 2 * brief,
        full == UNLISTED ? unnamed.full() : 2 * full);
  }

  /// Returns the first entry that keeps a form: one for the segment alone, or else one for all
  /// segments of its data module.
  private int index(LineItem item, Length form) {
    String name = item.segment().name();
    int index = UNLISTED;
    for (int i = priority.size() - 1; i >= 0; i--) {
      KeptForm entry = priority.get(i);
      if (entry.keeps(form) && entry.ref().covers(item.moduleId(), name)) {
        index = i;
      }
    }
    for (int i = 0; i < priority.size(); i++) {
      KeptForm entry = priority.get(i);
      if (entry.keeps(form) && entry.ref().isExactly(item.moduleId(), name)) {
        return i;
      }
    }
    return index;
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
