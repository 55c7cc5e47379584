package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The separators of the plain style, with their spaces. An empty value means the separator of the
/// glyph set.
///
/// @param group the separator of groups: ` │ `
/// @param cluster the separator of the clusters of a group: ` · `
public record Separators(Optional<String> group, Optional<String> cluster) {
  /// The separators of the glyph set.
  public static final Separators STANDARD = new Separators(Optional.empty(), Optional.empty());

  public Separators {
    requireNonNull(group, "group");
    requireNonNull(cluster, "cluster");
  }
}
