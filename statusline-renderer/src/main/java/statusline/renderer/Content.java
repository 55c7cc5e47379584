package statusline.renderer;

/// What stands in a slot, in each length.
sealed interface Content {
  /// {@return the text in a length}
  StyledText in(Length length);

  /// {@return the width down to which it may be cut before it is given up, in cells}
  int leastCells();

  /// A data module's segment: its lengths are designed, so it is given up and not cut.
  ///
  /// @param item what to show
  /// @param writer writes it
  record OfItem(LineItem item, SegmentWriter writer) implements Content {
    @Override
    public StyledText in(Length length) {
      return writer.segment(item, length);
    }

    @Override
    public int leastCells() {
      return Integer.MAX_VALUE;
    }
  }

  /// A notice: one sentence, cut.
  ///
  /// @param sentence what to tell
  /// @param writer writes it
  record OfNotice(String sentence, SegmentWriter writer) implements Content {
    private static final int BRIEF_CELLS = 24;
    private static final int MINIMAL_CELLS = 12;
    private static final int LEAST_CELLS = 4;

    @Override
    public StyledText in(Length length) {
      StyledText text = writer.notice(sentence);
      return switch (length) {
        case FULL -> text;
        case BRIEF -> writer.cut(text, BRIEF_CELLS);
        case MINIMAL -> writer.cut(text, MINIMAL_CELLS);
      };
    }

    @Override
    public int leastCells() {
      return LEAST_CELLS;
    }
  }
}
