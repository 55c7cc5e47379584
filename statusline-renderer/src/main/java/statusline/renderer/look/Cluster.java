package statusline.renderer.look;

import java.util.List;

/// Segments side by side, a space between them; one block where the style draws blocks.
///
/// @param places from left to right
public record Cluster(List<Place> places) {
  public Cluster {
    places = List.copyOf(places);
  }

  /// {@return whether each segment that stands here becomes a cluster of its own}
  public boolean isSpread() {
    return places.size() == 1 && !places.get(0).together() && !places.get(0).ref().isOne();
  }
}
