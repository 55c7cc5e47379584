package statusline.renderer.row;

/// The position of a slot in a row.
///
/// @param right whether the slot is aligned to the right edge
/// @param group the number of the group
/// @param cluster the number of the cluster
public record SlotPosition(boolean right, int group, int cluster) {
  /// {@return the boundary between this slot and the next visible one}
  Boundary boundaryTo(SlotPosition next) {
    if (group != next.group) {
      return Boundary.GROUP;
    }
    return cluster == next.cluster ? Boundary.SEGMENT : Boundary.CLUSTER;
  }
}
