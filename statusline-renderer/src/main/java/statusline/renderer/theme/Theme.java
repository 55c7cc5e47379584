package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// The styles of tones and the colours of blocks, built in or from a user's file. Immutable.
///
/// @param name the name in the configuration
/// @param appearance the kind of background that the theme is designed for
/// @param background the background that the contrast is checked against; the terminal's own if
///     the theme uses only the terminal's own colours
/// @param tones the style of each tone
/// @param blocks the colours of blocks
public record Theme(
    String name, Appearance appearance, Color background, Tones tones, BlockColors blocks) {
  public Theme {
    requireNonNull(name, "name");
    requireNonNull(appearance, "appearance");
    requireNonNull(background, "background");
    requireNonNull(tones, "tones");
    requireNonNull(blocks, "blocks");
  }
}
