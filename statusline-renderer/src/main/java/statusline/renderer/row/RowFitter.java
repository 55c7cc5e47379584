package statusline.renderer.row;

import org.jspecify.annotations.Nullable;
import statusline.renderer.segment.NoticeWriter;

/// Makes a row narrow enough: it gives up forms in the order of their ranks, the highest first.
///
/// Forms that the priority list does not name go first: full forms, then brief ones. Then long
/// segments are truncated. Then the list decides from its end: a slot changes to a shorter form, or
/// is dropped if it has none. A notice is truncated before it is dropped. The last visible slot is
/// truncated but never dropped. Space that becomes free goes to the most important forms.
public final class RowFitter {
  private final Row row;
  private final int columns;
  private final NoticeWriter writer;
  private final KeepStep[] steps;

  /// Creates a fitter.
  ///
  /// @param row the row
  /// @param columns the maximal width, in cells
  /// @param writer truncates texts
  public RowFitter(Row row, int columns, NoticeWriter writer) {
    this.row = row;
    this.columns = columns;
    this.writer = writer;
    this.steps = KeepStep.all(row.slots());
  }

  /// Makes the row take no more than its columns.
  ///
  /// @param plain paints the row if one block does not fit
  public void fit(RowPainter plain) {
    if (isTooWide()) {
      Slot[] ranked = ranked();
      var longSlots = new LongSlots(row, columns, ranked);
      giveUpUnnamed();
      longSlots.truncate();
      giveUp(ranked);
      lengthen();
      longSlots.extend();
      truncateLast(ranked, plain);
    }
  }

  private boolean isTooWide() {
    return row.cells() > columns;
  }

  /// Returns the slots by rank, most important first.
  private Slot[] ranked() {
    Slot[] ranked = new Slot[row.slots().size()];
    int at = 0;
    for (KeepStep step : steps) {
      if (step.isLast()) {
        ranked[at++] = step.slot();
      }
    }
    return ranked;
  }

  private void giveUpUnnamed() {
    for (int i = steps.length - 1; i >= 0 && isTooWide(); i--) {
      if (steps[i].rank() >= KeepRanks.UNNAMED && !steps[i].isLast()) {
        steps[i].shorten();
      }
    }
  }

  private void giveUp(Slot[] ranked) {
    for (int i = steps.length - 1; i >= 0 && isTooWide(); i--) {
      KeepStep step = steps[i];
      if (!step.isLast()) {
        step.shorten();
      } else if (step.slot().isVisible() && isAnyVisibleBefore(step.slot(), ranked)) {
        truncateOrDrop(step.slot());
      }
    }
  }

  private static boolean isAnyVisibleBefore(Slot slot, Slot[] ranked) {
    for (int i = 0; ranked[i] != slot; i++) {
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

  private void lengthen() {
    for (KeepStep step : steps) {
      int spare = columns - row.cells();
      if (!step.isLast() && step.slot().isVisible() && spare > 0) {
        step.slot().lengthen(step.form(), spare);
      }
    }
  }

  private void truncateLast(Slot[] ranked, RowPainter plain) {
    @Nullable Slot last = firstVisible(ranked);
    if (last == null || !isTooWide()) {
      return;
    }
    if (availableCells(last) < 1) {
      row.setPainter(plain);
    }
    last.truncate(writer.cut(last.text(), availableCells(last)));
  }

  private static @Nullable Slot firstVisible(Slot[] ranked) {
    for (Slot slot : ranked) {
      if (slot.isVisible()) {
        return slot;
      }
    }
    return null;
  }
}
