package statusline.renderer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import statusline.api.Segment;

/// One segment to show, and what is to be told beside it.
///
/// @param moduleId the data module it comes from; decides its place
/// @param segment what to show
/// @param age of a reading that is no longer fresh; present when the line is to tell it
/// @param stale whether that age is over the threshold
/// @param doubtful whether something was found that does not fit; gives the segment a small mark
public record LineItem(
    String moduleId, Segment segment, Optional<Duration> age, boolean stale, boolean doubtful) {
  public LineItem {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(segment, "segment");
    requireNonNull(age, "age");
  }

  /// Makes an item that nothing is doubtful about.
  public LineItem(String moduleId, Segment segment, Optional<Duration> age, boolean stale) {
    this(moduleId, segment, age, stale, false);
  }
}
