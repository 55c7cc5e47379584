package statusline.renderer.row;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import statusline.renderer.look.Length;
import statusline.renderer.segment.NoticeWriter;

/// Makes a row narrow enough: shorter forms first, then truncated long segments, then fewer slots,
/// finally a truncated one.
///
/// The least important slot is always changed first. A notice is truncated before it is dropped.
/// The last visible slot is truncated but never dropped. Space that becomes free goes to the most
/// important slots.
public final class RowFitter {
  private final Row row;
  private final int columns;
  private final NoticeWriter writer;

  /// The slots by rank, most important first. Slots of the same rank keep their order.
  private final Slot[] ranked;

  /// Creates a fitter.
  ///
  /// @param row the row
  /// @param columns the maximal width, in cells
  /// @param writer truncates texts
  public RowFitter(Row row, int columns, NoticeWriter writer) {
    this.row = row;
    this.columns = columns;
    this.writer = writer;
    this.ranked = ranked(row);
  }

  private static Slot[] ranked(Row row) {
    Slot[] ranked = row.slots().toArray(new Slot[0]);
    Arrays.sort(ranked, new ByRank());
    return ranked;
  }

  /// Makes the row take no more than its columns.
  ///
  /// @param plain paints the row if one block does not fit
  public void fit(RowPainter plain) {
    if (isTooWide()) {
      shorten(Length.BRIEF);
      shorten(Length.MINIMAL);
      var longSlots = new LongSlots(row, columns, ranked);
      longSlots.truncate();
      drop();
      lengthen(Length.BRIEF);
      lengthen(Length.FULL);
      longSlots.extend();
      truncateLast(plain);
    }
  }

  private boolean isTooWide() {
    return row.cells() > columns;
  }

  private void shorten(Length shorter) {
    for (int i = ranked.length - 1; i >= 0 && isTooWide(); i--) {
      ranked[i].shorten(shorter);
    }
  }

  private void drop() {
    for (int i = ranked.length - 1; i > 0 && isTooWide(); i--) {
      if (ranked[i].isVisible() && isAnyVisibleBefore(i)) {
        truncateOrDrop(ranked[i]);
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

  private void truncateOrDrop(Slot slot) {
    int cells = availableCells(slot);
    if (cells >= slot.leastCells()) {
      slot.truncate(writer.cut(slot.text(), cells));
    } else {
      slot.drop();
    }
  }

  private int availableCells(Slot slot) {
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

  private void truncateLast(RowPainter plain) {
    @Nullable Slot last = firstVisible();
    if (last == null || !isTooWide()) {
      return;
    }
    if (availableCells(last) < 1) {
      row.setPainter(plain);
    }
    last.truncate(writer.cut(last.text(), availableCells(last)));
  }

  private @Nullable Slot firstVisible() {
    for (Slot slot : ranked) {
      if (slot.isVisible()) {
        return slot;
      }
    }
    return null;
  }

  /// Compares slots by rank. A class, because a lambda is slow in the first line of a JVM.
  private static final class ByRank implements Comparator<Slot> {
    @Override
    public int compare(Slot one, Slot other) {
      return Integer.compare(one.rank(), other.rank());
    }
  }
}
