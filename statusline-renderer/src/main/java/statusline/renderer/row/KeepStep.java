package statusline.renderer.row;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import statusline.renderer.look.Length;

/// One form of one slot, as an entry in the order in which a row gives forms up.
///
/// A class, because the `equals` of a record is slow in the first line of a JVM.
final class KeepStep {
  private static final Length[] SHORTEST_FIRST = {Length.MINIMAL, Length.BRIEF, Length.FULL};

  private final Slot slot;
  private final Length form;

  private KeepStep(Slot slot, Length form) {
    this.slot = slot;
    this.form = form;
  }

  /// {@return the forms of all slots, the ones kept longest first}
  static KeepStep[] all(List<Slot> slots) {
    KeepStep[] steps = new KeepStep[SHORTEST_FIRST.length * slots.size()];
    int at = 0;
    for (Slot slot : slots) {
      for (Length form : SHORTEST_FIRST) {
        steps[at++] = new KeepStep(slot, form);
      }
    }
    Arrays.sort(steps, new ByRank());
    return steps;
  }

  Slot slot() {
    return slot;
  }

  Length form() {
    return form;
  }

  int rank() {
    return slot.rank(form);
  }

  /// {@return whether this is the last form of a slot}
  boolean isLast() {
    return form == Length.MINIMAL;
  }

  /// Changes the slot to the next shorter form.
  void shorten() {
    slot.shorten(form == Length.FULL ? Length.BRIEF : Length.MINIMAL);
  }

  /// Compares steps by rank. A class, because a lambda is slow in the first line of a JVM.
  private static final class ByRank implements Comparator<KeepStep> {
    @Override
    public int compare(KeepStep one, KeepStep other) {
      return Integer.compare(one.rank(), other.rank());
    }
  }
}
