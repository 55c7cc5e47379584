package statusline.renderer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import statusline.api.Segment;

/// One segment to show, and how old it is.
///
/// @param moduleId the data module it comes from; decides its place
/// @param segment what to show
/// @param age of a reading that is no longer fresh; present when the line is to tell it
/// @param stale whether that age is over the threshold
public record LineItem(String moduleId, Segment segment, Optional<Duration> age, boolean stale) {
  public LineItem {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(segment, "segment");
    requireNonNull(age, "age");
  }

  /// {@return the place of this very segment in a layout}
  String place() {
    return moduleId + '/' + segment.name();
  }
}
