package statusline.renderer.look;

import java.util.List;

/// Clusters that belong together, separated by a dot. Groups are separated by a bar.
///
/// @param clusters the clusters from left to right
public record Group(List<Cluster> clusters) {
  public Group {
    clusters = List.copyOf(clusters);
  }
}
