package statusline.renderer.look;

import java.util.List;

/// The positions in one line.
///
/// @param left the groups at the left edge, from left to right
/// @param right the groups at the right edge, from left to right
public record LineLayout(List<Group> left, List<Group> right) {
  static final LineLayout EMPTY = new LineLayout(List.of(), List.of());

  public LineLayout {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// {@return the line of two texts that `GroupText.parse` accepts}
  ///
  /// @throws IllegalArgumentException if a text is invalid; the message is a sentence
  public static LineLayout of(String left, String right) {
    return new LineLayout(GroupText.parse(left), GroupText.parse(right));
  }

  /// {@return whether a position names the data module or one of its segments}
  public boolean names(String moduleId) {
    return names(left, moduleId) || names(right, moduleId);
  }

  private static boolean names(List<Group> groups, String moduleId) {
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition position : cluster.positions()) {
          if (position.ref().moduleId().equals(moduleId)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// {@return whether a position names a segment, by itself or with its data module}
  public boolean covers(String moduleId, String segment) {
    return covers(left, moduleId, segment) || covers(right, moduleId, segment);
  }

  private static boolean covers(List<Group> groups, String moduleId, String segment) {
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition position : cluster.positions()) {
          if (position.ref().covers(moduleId, segment)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Adds the references to single segments to a list.
  public void addNamedSegments(List<SegmentRef> refs) {
    addNamedSegments(left, refs);
    addNamedSegments(right, refs);
  }

  private static void addNamedSegments(List<Group> groups, List<SegmentRef> refs) {
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition position : cluster.positions()) {
          if (position.ref().isOne()) {
            refs.add(position.ref());
          }
        }
      }
    }
  }
}
