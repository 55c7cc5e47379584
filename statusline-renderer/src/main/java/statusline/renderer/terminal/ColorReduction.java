package statusline.renderer.terminal;

import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;

/// Replaces colours by those that a terminal can show.
final class ColorReduction {
  private static final int ANSI_COLORS = 16;

  private final ColorDepth depth;

  /// @param depth the number of colours that the terminal shows
  ColorReduction(ColorDepth depth) {
    this.depth = depth;
  }

  /// {@return the nearest colour that the terminal shows}
  Color of(Color color) {
    if (depth == ColorDepth.TRUECOLOR || color.kind() == Color.Kind.TERMINAL) {
      return color;
    }
    if (depth == ColorDepth.NONE) {
      return Color.TERMINAL;
    }
    return depth == ColorDepth.ANSI16 ? ansi(color) : indexed(color);
  }

  private static Color ansi(Color color) {
    if (color.kind() == Color.Kind.INDEXED) {
      int index = color.value();
      return index < ANSI_COLORS ? color : Color.indexed(Palette.nearestAnsi(Palette.rgb(index)));
    }
    return Color.indexed(Palette.nearestAnsi(color.value()));
  }

  private static Color indexed(Color color) {
    return color.kind() == Color.Kind.RGB ? Color.indexed(Palette.nearest(color.value())) : color;
  }

  /// {@return the colour of a text, or black or white if it is the same as the background}
  ///
  /// Reduction can make two different colours the same.
  ///
  /// @param text the reduced colour of the text
  /// @param background the reduced colour of the background
  Color legible(Color text, Color background) {
    if (background.kind() == Color.Kind.TERMINAL || !text.is(background)) {
      return text;
    }
    boolean isIndexed = background.kind() == Color.Kind.INDEXED;
    int rgb = isIndexed ? Palette.rgb(background.value()) : background.value();
    return Color.indexed(Palette.lightness(rgb) < 128 ? 15 : 0);
  }
}
