package statusline.renderer;

import static java.util.Objects.requireNonNull;

import statusline.renderer.theme.ColorDepth;

/// The terminal that shows the lines.
///
/// @param columns the width of the terminal, in cells
/// @param depth the number of colours to draw with
public record Surface(int columns, ColorDepth depth) {
  public Surface {
    requireNonNull(depth, "depth");
  }
}
