package statusline.renderer.row;

/// Truncates the segments that take more than their share of a row, so that others fit beside them.
final class LongSlots {
  /// A segment may take a third of the row while others are dropped.
  private static final int SHARE = 3;

  /// A narrow row leaves each segment the width of a model's name.
  private static final int LEAST_CELLS = 12;

  private final Row row;
  private final int columns;
  private final Slot[] ranked;
  private final int share;

  /// @param columns the maximal width, in cells
  /// @param ranked the slots by rank, most important first
  LongSlots(Row row, int columns, Slot[] ranked) {
    this.row = row;
    this.columns = columns;
    this.ranked = ranked;
    this.share = Math.max(columns / SHARE, LEAST_CELLS);
  }

  /// Truncates long segments until the row fits, the least important one first. A segment that
  /// keeps a longer form may still be shortened, so it is not long.
  void truncate() {
    for (int i = ranked.length - 1; i >= 0 && excess() > 0; i--) {
      boolean isLong = ranked[i].isShortest() && ranked[i].text().cells() > share;
      if (ranked[i].isVisible() && isLong) {
        ranked[i].limit(share);
      }
    }
    for (int i = ranked.length - 1; i >= 0 && excess() > 0; i--) {
      if (ranked[i].isVisible() && ranked[i].isLimited()) {
        ranked[i].limit(Math.max(LEAST_CELLS, ranked[i].text().cells() - excess()));
      }
    }
  }

  private int excess() {
    return row.cells() - columns;
  }

  /// Gives free space to the truncated segments, the most important one first.
  ///
  /// While others are dropped, none gets more than its share.
  void extend() {
    boolean isComplete = isComplete();
    for (Slot slot : ranked) {
      int cells = slot.text().cells() - excess();
      if (slot.isVisible() && slot.isLimited() && excess() < 0) {
        slot.limit(isComplete ? cells : Math.min(cells, share));
      }
    }
  }

  private boolean isComplete() {
    for (Slot slot : ranked) {
      if (slot.isDropped()) {
        return false;
      }
    }
    return true;
  }
}
