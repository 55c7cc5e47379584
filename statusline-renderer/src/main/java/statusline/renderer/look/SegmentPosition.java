package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// The position of one segment, or of the segments of one data module, in a line.
///
/// @param ref the segment or the data module
/// @param together whether the segments of a data module stay in one cluster if the cluster has no
///     other position; if false, each segment becomes a cluster of its own
/// @param longest the longest form that is shown
public record SegmentPosition(SegmentRef ref, boolean together, Length longest) {
  public SegmentPosition {
    requireNonNull(ref, "ref");
    requireNonNull(longest, "longest");
  }

  /// {@return the text form}
  public String text() {
    String name = together ? ref.text() + ".*" : ref.text();
    return longest == Length.FULL ? name : name + ':' + longest.key();
  }
}
