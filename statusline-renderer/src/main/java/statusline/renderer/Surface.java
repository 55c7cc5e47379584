package statusline.renderer;

import static java.util.Objects.requireNonNull;

import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;

/// The terminal that shows the lines.
///
/// @param columns the width of the terminal, in cells
/// @param depth the number of colours to draw with
/// @param background the kind of its background, dark or light
public record Surface(int columns, ColorDepth depth, Appearance background) {
  public Surface {
    requireNonNull(background, "background");
    requireNonNull(depth, "depth");
  }

  /// Creates a surface with a dark background.
  public Surface(int columns, ColorDepth depth) {
    this(columns, depth, Appearance.DARK);
  }
}
