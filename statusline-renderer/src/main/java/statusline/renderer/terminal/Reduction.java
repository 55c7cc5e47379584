package statusline.renderer.terminal;

import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;

/// Makes colours such that a terminal can show them.
final class Reduction {
  private static final int OWN = 16;

  private final ColorDepth depth;

  /// @param depth how many colours the terminal shows
  Reduction(ColorDepth depth) {
    this.depth = depth;
  }

  /// {@return the colour that stands in; itself where the terminal shows it}
  Color of(Color color) {
    if (depth == ColorDepth.TRUECOLOR || color.kind() == Color.Kind.TERMINAL) {
      return color;
    }
    if (depth == ColorDepth.NONE) {
      return Color.TERMINAL;
    }
    return depth == ColorDepth.ANSI16 ? own(color) : indexed(color);
  }

  private static Color own(Color color) {
    if (color.kind() == Color.Kind.INDEXED) {
      int index = color.value();
      return index < OWN ? color : Color.indexed(Palette.nearestOwn(Palette.rgb(index)));
    }
    return Color.indexed(Palette.nearestOwn(color.value()));
  }

  private static Color indexed(Color color) {
    return color.kind() == Color.Kind.RGB ? Color.indexed(Palette.nearest(color.value())) : color;
  }

  /// {@return a text's colour that can be told from what it stands on, where reduction made them
  /// the same}
  ///
  /// @param text reduced colour of the text
  /// @param background reduced colour behind it
  Color legible(Color text, Color background) {
    if (background.kind() == Color.Kind.TERMINAL || !text.is(background)) {
      return text;
    }
    boolean isIndexed = background.kind() == Color.Kind.INDEXED;
    int rgb = isIndexed ? Palette.rgb(background.value()) : background.value();
    return Color.indexed(Palette.light(rgb) < 128 ? 15 : 0);
  }
}
