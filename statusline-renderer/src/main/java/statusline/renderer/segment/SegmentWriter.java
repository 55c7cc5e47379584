package statusline.renderer.segment;

import statusline.api.Segment;
import statusline.renderer.look.Length;

/// Writes segments as styled text.
@FunctionalInterface
public interface SegmentWriter {
  /// {@return the text of a segment}
  ///
  /// @param segment the segment
  /// @param length the length to write
  /// @param state the age and the marks of the segment
  StyledText write(Segment segment, Length length, SegmentState state);
}
