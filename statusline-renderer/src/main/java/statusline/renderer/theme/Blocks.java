package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// The backgrounds of blocks, for line styles that draw blocks: powerline and capsule.
///
/// @param accentText text on the accent, whatever its tone
/// @param accent background of a line's first block, where that says which session this is
/// @param surface background of the second block and every other one after it; text keeps its tone
/// @param otherSurface background of the blocks between those
public record Blocks(Color accentText, Color accent, Color surface, Color otherSurface) {
  public Blocks {
    requireNonNull(accentText, "accentText");
    requireNonNull(accent, "accent");
    requireNonNull(surface, "surface");
    requireNonNull(otherSurface, "otherSurface");
  }
}
