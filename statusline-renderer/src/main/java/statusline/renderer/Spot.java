package statusline.renderer;

/// Where in a line.
///
/// @param right whether at its right edge
/// @param group number of the group in the line
/// @param cluster number of the cluster in the line
record Spot(boolean right, int group, int cluster) {
  /// {@return what stands between this spot and the next visible one}
  Joint to(Spot next) {
    if (group != next.group) {
      return Joint.GROUPS;
    }
    return cluster == next.cluster ? Joint.SEGMENTS : Joint.CLUSTERS;
  }
}
