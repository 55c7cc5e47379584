package statusline.renderer.look;

import java.util.List;

/// What stands where in one line.
///
/// @param left groups from left to right, at the left edge
/// @param right groups from left to right, at the right edge; a gap as wide as needed is before
///     them
public record LineLayout(List<Group> left, List<Group> right) {
  static final LineLayout EMPTY = new LineLayout(List.of(), List.of());

  public LineLayout {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// {@return a line, as texts that `Group.parse` reads}
  ///
  /// @throws IllegalArgumentException with a sentence, where one cannot be read
  public static LineLayout of(String left, String right) {
    return new LineLayout(Group.parse(left), Group.parse(right));
  }

  /// {@return whether a place is for a data module or for one of its segments}
  public boolean names(String moduleId) {
    return names(left, moduleId) || names(right, moduleId);
  }

  private static boolean names(List<Group> groups, String moduleId) {
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        for (Place place : cluster.places()) {
          if (place.ref().moduleId().equals(moduleId)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Adds the segments that have a place to themselves.
  public void addNamedThemselves(List<SegmentRef> refs) {
    addNamedThemselves(left, refs);
    addNamedThemselves(right, refs);
  }

  private static void addNamedThemselves(List<Group> groups, List<SegmentRef> refs) {
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        for (Place place : cluster.places()) {
          if (place.ref().isOne()) {
            refs.add(place.ref());
          }
        }
      }
    }
  }
}
