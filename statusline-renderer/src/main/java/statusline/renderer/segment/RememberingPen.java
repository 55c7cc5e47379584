package statusline.renderer.segment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.Segment;
import statusline.renderer.look.Length;

/// Lets another pen write what it has not written yet. Safe for use by several threads.
///
/// What is written depends on nothing but the segment, its length and its condition, so a memory of
/// it is never wrong; when it is full it is emptied.
public final class RememberingPen implements Pen {
  /// Some 15 sessions with their segments in two lengths each; about 2 KiB an entry.
  static final int MOST = 1_000;

  private final Pen pen;
  private final Map<Assignment, StyledText> written = new ConcurrentHashMap<>();

  /// Remembers what a pen writes.
  public RememberingPen(Pen pen) {
    this.pen = pen;
  }

  @Override
  public StyledText write(Segment segment, Length length, Condition condition) {
    Assignment assignment = new Assignment(segment, length, condition);
    StyledText known = written.get(assignment);
    if (known != null) {
      return known;
    }
    StyledText text = pen.write(segment, length, condition);
    if (written.size() >= MOST) {
      written.clear();
    }
    written.put(assignment, text);
    return text;
  }
}
