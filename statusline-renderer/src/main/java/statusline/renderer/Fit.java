package statusline.renderer;

import java.util.Optional;

/// Makes a row narrow enough: shorter lengths first, then fewer slots, in the end a cut.
///
/// Always the slot that matters least gives way. A notice is cut before it is given up, and the
/// last slot that is left is cut only.
final class Fit {
  private final Row row;
  private final int columns;
  private final SegmentWriter writer;

  Fit(Row row, int columns, SegmentWriter writer) {
    this.row = row;
    this.columns = columns;
    this.writer = writer;
  }

  /// {@return the row's text in no more than so many cells; empty where nothing is visible}
  StyledText text() {
    StyledText text = shortened();
    for (int left = row.visibleSlots(); left > 1 && text.cells() > columns; left--) {
      giveWay(row.least().orElseThrow(), text.cells());
      text = row.text();
    }
    return writer.cut(text, columns);
  }

  private StyledText shortened() {
    StyledText text = row.text();
    Optional<Slot> least = row.leastToShorten();
    while (text.cells() > columns && least.isPresent()) {
      least.get().shorten();
      text = row.text();
      least = row.leastToShorten();
    }
    return text;
  }

  private void giveWay(Slot slot, int rowCells) {
    int room = columns - (rowCells - slot.text().cells());
    if (room >= slot.leastCells()) {
      slot.show(writer.cut(slot.text(), room));
    } else {
      slot.giveUp();
    }
  }
}
