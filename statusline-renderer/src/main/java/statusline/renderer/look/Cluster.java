package statusline.renderer.look;

import java.util.List;

/// Segments next to each other, separated by a space. Line styles with blocks draw one block.
///
/// @param positions the positions from left to right
public record Cluster(List<SegmentPosition> positions) {
  public Cluster {
    positions = List.copyOf(positions);
  }

  /// {@return whether each segment at the only position becomes a cluster of its own}
  public boolean isSpread() {
    return positions.size() == 1 && !positions.get(0).together() && !positions.get(0).ref().isOne();
  }
}
