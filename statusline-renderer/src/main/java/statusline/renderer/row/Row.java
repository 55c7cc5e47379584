package statusline.renderer.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.terminal.AnsiPainter;

/// One row: slots from left to right, those at the right edge last.
public final class Row {
  /// The least gap between the two sides; one cell would look like a separator.
  private static final int LEAST_GAP = 2;

  private final List<Slot> slots;
  private RowPainter painter;

  /// Creates a row.
  ///
  /// @param slots the slots from left to right, those at the right edge last
  /// @param painter paints the row and measures its edges
  public Row(List<Slot> slots, RowPainter painter) {
    this.slots = slots;
    this.painter = painter;
  }

  /// {@return the slots, from left to right}
  public List<Slot> slots() {
    return slots;
  }

  void setPainter(RowPainter other) {
    painter = other;
  }

  /// {@return the cells that the row needs, including the least gap; 0 if no slot is visible}
  public int cells() {
    int left = cells(false);
    int right = cells(true);
    return left + right + (left > 0 && right > 0 ? LEAST_GAP : 0);
  }

  private int cells(boolean right) {
    int cells = 0;
    @Nullable Slot previous = null;
    for (Slot slot : slots) {
      if (slot.isVisible() && slot.position().right() == right) {
        cells += previous == null ? painter.startCells(right) : boundaryCells(previous, slot);
        cells += slot.text().cells();
        previous = slot;
      }
    }
    return previous == null ? 0 : cells + painter.endCells(right);
  }

  private int boundaryCells(Slot previous, Slot next) {
    return painter.boundaryCells(previous.position().boundaryTo(next.position()));
  }

  /// Paints the row, its right side at the right edge.
  ///
  /// @param columns the width of the row, in cells
  /// @param ansi receives the text
  public void paint(int columns, AnsiPainter ansi) {
    int right = cells(true);
    painter.paint(slots, false, ansi);
    if (right > 0) {
      ansi.gap(columns - cells(false) - right);
      painter.paint(slots, true, ansi);
    }
    ansi.end();
  }
}
