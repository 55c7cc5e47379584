package statusline.renderer;

import org.jspecify.annotations.Nullable;
import statusline.renderer.look.Length;
import statusline.renderer.segment.NoticePen;

/// Makes a row narrow enough: shorter lengths first, then fewer slots, in the end a cut.
///
/// Always the slot that matters least gives way. A notice is cut before it is given up, and the
/// last slot that is left is cut only. Room that is won back goes to what matters most.
final class Fit {
  private final Row row;
  private final int columns;
  private final NoticePen pen;

  /// What matters most first; of equals the left one.
  private final Slot[] ranked;

  Fit(Row row, int columns, NoticePen pen) {
    this.row = row;
    this.columns = columns;
    this.pen = pen;
    this.ranked = ranked(row);
  }

  private static Slot[] ranked(Row row) {
    Slot[] ranked = row.slots().toArray(new Slot[0]);
    for (int i = 1; i < ranked.length; i++) {
      Slot slot = ranked[i];
      int at = i;
      while (at > 0 && ranked[at - 1].rank() > slot.rank()) {
        ranked[at] = ranked[at - 1];
        at--;
      }
      ranked[at] = slot;
    }
    return ranked;
  }

  /// Makes the row take no more than its columns.
  ///
  /// @param plain what it wears where even one slot has no room in a block
  void apply(Dress plain) {
    if (isWide()) {
      shorten(Length.BRIEF);
      shorten(Length.MINIMAL);
      giveUp();
      lengthen(Length.BRIEF);
      lengthen(Length.FULL);
      cut(plain);
    }
  }

  private boolean isWide() {
    return row.cells() > columns;
  }

  private void shorten(Length shorter) {
    for (int i = ranked.length - 1; i >= 0 && isWide(); i--) {
      ranked[i].shorten(shorter);
    }
  }

  private void giveUp() {
    for (int i = ranked.length - 1; i > 0 && isWide(); i--) {
      if (ranked[i].isVisible() && isAnyVisibleBefore(i)) {
        giveWay(ranked[i]);
      }
    }
  }

  private boolean isAnyVisibleBefore(int end) {
    for (int i = 0; i < end; i++) {
      if (ranked[i].isVisible()) {
        return true;
      }
    }
    return false;
  }

  private void giveWay(Slot slot) {
    int room = roomFor(slot);
    if (room >= slot.leastCells()) {
      slot.show(pen.cut(slot.text(), room));
    } else {
      slot.giveUp();
    }
  }

  private int roomFor(Slot slot) {
    return columns - (row.cells() - slot.text().cells());
  }

  private void lengthen(Length longer) {
    for (Slot slot : ranked) {
      int spare = columns - row.cells();
      if (slot.isVisible() && spare > 0) {
        slot.lengthen(longer, spare);
      }
    }
  }

  private void cut(Dress plain) {
    @Nullable Slot last = firstVisible();
    if (last == null || !isWide()) {
      return;
    }
    if (roomFor(last) < 1) {
      row.wear(plain);
    }
    last.show(pen.cut(last.text(), roomFor(last)));
  }

  private @Nullable Slot firstVisible() {
    for (Slot slot : ranked) {
      if (slot.isVisible()) {
        return slot;
      }
    }
    return null;
  }
}
