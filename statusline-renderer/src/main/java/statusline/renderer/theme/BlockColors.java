package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// The colours of blocks in the line styles powerline and capsule.
///
/// @param accentText the text on the accent background, in any tone
/// @param accent the background of the block of the context window, below its thresholds
/// @param surface the background of the first block and every other block after it
/// @param otherSurface the background of the blocks between those
public record BlockColors(Color accentText, Color accent, Color surface, Color otherSurface) {
  public BlockColors {
    requireNonNull(accentText, "accentText");
    requireNonNull(accent, "accent");
    requireNonNull(surface, "surface");
    requireNonNull(otherSurface, "otherSurface");
  }

  /// {@return block colours of 24-bit red, green and blue}
  static BlockColors rgb(int accentText, int accent, int surface, int otherSurface) {
    return new BlockColors(
        Color.rgb(accentText), Color.rgb(accent), Color.rgb(surface), Color.rgb(otherSurface));
  }
}
