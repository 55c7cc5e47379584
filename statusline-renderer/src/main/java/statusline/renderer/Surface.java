package statusline.renderer;

import static java.util.Objects.requireNonNull;

import statusline.renderer.theme.ColorDepth;

/// What lines are drawn on.
///
/// @param columns width of the terminal, in cells
/// @param depth how many colours it shows, or is to show
public record Surface(int columns, ColorDepth depth) {
  public Surface {
    requireNonNull(depth, "depth");
  }
}
