package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What stands between segments in the plain style, with its spaces; what is empty is the glyph
/// set's own.
///
/// @param group between groups: ` │ `
/// @param cluster between the clusters of a group: ` · `
public record Separators(Optional<String> group, Optional<String> cluster) {
  /// The glyph set's own.
  public static final Separators STANDARD = new Separators(Optional.empty(), Optional.empty());

  public Separators {
    requireNonNull(group, "group");
    requireNonNull(cluster, "cluster");
  }
}
