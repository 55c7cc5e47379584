package statusline.renderer.segment;

import statusline.api.Segment;
import statusline.renderer.look.Length;

/// Writes segments in one look.
@FunctionalInterface
public interface Pen {
  /// {@return a segment's text}
  ///
  /// @param segment what to write
  /// @param length in which of its lengths
  /// @param condition what is to be told beside it
  StyledText write(Segment segment, Length length, Condition condition);
}
