package statusline.renderer.segment;

/// The age and the marks of a segment.
///
/// @param age the age of a reading that is no longer fresh, as `AgeText` formats it, or empty if it
///     is fresh or its age is under a minute
/// @param stale whether the age is over the threshold
/// @param doubtful whether an inconsistency concerns the segment
public record SegmentState(String age, boolean stale, boolean doubtful) {
  /// A fresh segment without marks.
  public static final SegmentState FRESH = new SegmentState("", false, false);

  /// {@return whether the segment is shown as old}
  public boolean isOld() {
    return stale || !age.isEmpty();
  }
}
