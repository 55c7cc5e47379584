package statusline.renderer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import statusline.api.Segment;
import statusline.renderer.look.Labels;

/// One segment to show, with its age and its marks.
///
/// @param moduleId the data module that wrote the segment; the layout places segments by it
/// @param segment the segment
/// @param age the age to show beside the segment; empty if the reading is fresh
/// @param stale whether the age is over the threshold
/// @param doubtful whether an inconsistency concerns the segment, so that it gets a warning mark
public record LineItem(
    String moduleId, Segment segment, Optional<Duration> age, boolean stale, boolean doubtful) {
  public LineItem {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(segment, "segment");
    requireNonNull(age, "age");
  }

  /// Creates an item without a warning mark.
  public LineItem(String moduleId, Segment segment, Optional<Duration> age, boolean stale) {
    this(moduleId, segment, age, stale, false);
  }

  /// {@return the item with the label of the user; this if the user has no labels}
  LineItem with(Labels labels) {
    return labels.refs().isEmpty()
        ? this
        : new LineItem(moduleId, labels.in(moduleId, segment), age, stale, doubtful);
  }
}
