package statusline.renderer;

import static java.util.Objects.requireNonNull;

/// What a line is drawn on.
///
/// @param columns width of the terminal, in cells
/// @param color whether escape sequences are wanted
/// @param glyphs which signs its font has
public record Surface(int columns, boolean color, GlyphSet glyphs) {
  /// The host indents the row by two cells and keeps two free at its end.
  private static final int HOST_MARGIN = 4;

  public Surface {
    requireNonNull(glyphs, "glyphs");
  }

  /// {@return the cells that a line may take before the host cuts it, at least 1}
  public int usableColumns() {
    return Math.max(columns, HOST_MARGIN + 1) - HOST_MARGIN;
  }
}
