package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// Colours by meaning. Immutable; made by hand or from a user's file.
///
/// @param name how the configuration calls it
/// @param appearance which kind of background it is made for
/// @param background that its colours are checked against; the terminal's own where it uses the
///     terminal's own colours only
/// @param tones how each meaning looks
/// @param blocks backgrounds, for line styles that have some
public record Theme(
    String name, Appearance appearance, Color background, Tones tones, Blocks blocks) {
  public Theme {
    requireNonNull(name, "name");
    requireNonNull(appearance, "appearance");
    requireNonNull(background, "background");
    requireNonNull(tones, "tones");
    requireNonNull(blocks, "blocks");
  }
}
