package statusline.renderer.row;

import statusline.api.Segment;
import statusline.renderer.look.Length;
import statusline.renderer.segment.NoticeWriter;
import statusline.renderer.segment.SegmentState;
import statusline.renderer.segment.StyledText;

/// The content of a slot, in each length.
public sealed interface SlotContent {
  /// {@return the text in a length}
  StyledText in(Length length);

  /// {@return the text in a length, truncated to a width}
  ///
  /// @param cells the maximal width, in cells
  StyledText in(Length length, int cells);

  /// {@return the smallest width that the text may be truncated to, in cells; a slot with less
  /// space is dropped}
  int leastCells();

  /// A segment. Its lengths are designed by the data module, so it is dropped rather than
  /// truncated to less than its share of the row.
  ///
  /// @param moduleId the data module that wrote the segment
  /// @param segment the segment
  /// @param state the age and the marks of the segment
  /// @param writer writes the segment
  record OfSegment(String moduleId, Segment segment, SegmentState state, SafeSegmentWriter writer)
      implements SlotContent {

    @Override
    public StyledText in(Length length) {
      return writer.write(moduleId, segment, length, state);
    }

    @Override
    public StyledText in(Length length, int cells) {
      return writer.write(moduleId, segment, length, state, cells);
    }

    @Override
    public int leastCells() {
      return Integer.MAX_VALUE;
    }
  }

  /// A notice: one sentence that may be truncated.
  ///
  /// @param text the sentence
  /// @param writer truncates the sentence
  record OfNotice(StyledText text, NoticeWriter writer) implements SlotContent {
    private static final int BRIEF_CELLS = 24;
    private static final int MINIMAL_CELLS = 12;
    private static final int LEAST_CELLS = 4;

    @Override
    public StyledText in(Length length) {
      return switch (length) {
        case FULL -> text;
        case BRIEF -> writer.cut(text, BRIEF_CELLS);
        case MINIMAL -> writer.cut(text, MINIMAL_CELLS);
      };
    }

    @Override
    public StyledText in(Length length, int cells) {
      return writer.cut(in(length), cells);
    }

    @Override
    public int leastCells() {
      return LEAST_CELLS;
    }
  }
}
