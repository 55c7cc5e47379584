package statusline.renderer.row;

import java.util.List;
import statusline.api.Segment;
import statusline.renderer.look.Length;
import statusline.renderer.segment.NoticeWriter;
import statusline.renderer.segment.SegmentState;
import statusline.renderer.segment.SegmentWriter;
import statusline.renderer.segment.StyledText;

/// A segment writer that replaces a segment by a notice if writing it fails.
public final class SafeSegmentWriter {
  private static final String ADVICE = " failed, run statusline doctor";

  private final SegmentWriter writer;
  private final NoticeWriter notices;
  private final List<String> failures;

  /// Creates a writer.
  ///
  /// @param writer writes the segments
  /// @param notices writes the notices
  /// @param failures receives a description of each failure
  public SafeSegmentWriter(SegmentWriter writer, NoticeWriter notices, List<String> failures) {
    this.writer = writer;
    this.notices = notices;
    this.failures = failures;
  }

  /// {@return the text of a segment, truncated to a width but with its age and marks}
  ///
  /// @param cells the maximal width, in cells
  StyledText write(String moduleId, Segment segment, Length length, SegmentState state, int cells) {
    StyledText whole = write(moduleId, segment, length, state);
    StyledText plain = write(moduleId, segment, length, SegmentState.FRESH);
    int marks = whole.spans().size() - plain.spans().size();
    return notices.cut(whole, cells, marks);
  }

  StyledText write(String moduleId, Segment segment, Length length, SegmentState state) {
    try {
      return writer.write(segment, length, state);
    } catch (RuntimeException failure) {
      String name = moduleId + '.' + segment.name();
      failures.add("writing " + name + ": " + failure);
      return notices.notice(length == Length.FULL ? name + ADVICE : name);
    }
  }
}
