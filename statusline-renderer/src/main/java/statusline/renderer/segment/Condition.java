package statusline.renderer.segment;

/// What is to be told beside a segment.
///
/// @param age of a reading that is no longer fresh, as `AgeText` writes it; empty where it is of no
///     interest
/// @param stale whether that age is over the threshold
/// @param doubtful whether something was found that does not fit
public record Condition(String age, boolean stale, boolean doubtful) {
  /// Nothing.
  public static final Condition FRESH = new Condition("", false, false);

  /// {@return whether the segment is shown as old}
  public boolean isOld() {
    return !age.isEmpty();
  }
}
