package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// Where one segment, or those of one data module, stand in a line.
///
/// @param ref what stands here
/// @param together whether the segments of a data module stay side by side where it has a cluster
///     to itself; else each becomes a cluster of its own
/// @param longest the longest form they are shown in
public record Place(SegmentRef ref, boolean together, Length longest) {
  public Place {
    requireNonNull(ref, "ref");
    requireNonNull(longest, "longest");
  }

  /// {@return how it is written}
  public String text() {
    String name = together ? ref.text().concat(".*") : ref.text();
    return longest == Length.FULL ? name : name + ':' + longest.key();
  }
}
