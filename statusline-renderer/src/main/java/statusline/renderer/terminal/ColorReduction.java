package statusline.renderer.terminal;

import statusline.renderer.theme.AnsiColors;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.Palette;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;

/// Replaces colours by those that a terminal can show.
///
/// With 16 colours, the user chooses the palette. Therefore a colour outside of it is not replaced
/// by the nearest one, but by that of {@link AnsiColors}.
final class ColorReduction {
  private static final int ANSI_COLORS = 16;

  private final ColorDepth depth;
  private final Colors ansi;

  /// @param depth the number of colours that the terminal shows
  /// @param appearance the kind of the terminal's background
  ColorReduction(ColorDepth depth, Appearance appearance) {
    this.depth = depth;
    this.ansi = AnsiColors.on(appearance);
  }

  /// {@return the style that the terminal shows, on its own background}
  Style of(Style style, TextRole role) {
    if (isOutsideOfAnsi(style.color())) {
      Style own = ansi.tones().of(role);
      return new Style(
          own.color(),
          background(style.background()),
          own.bold() || style.bold(),
          own.dim(),
          own.italic() || style.italic(),
          own.underline() || style.underline(),
          own.inverse() || style.inverse());
    }
    return style.withColor(text(style.color())).on(background(style.background()));
  }

  /// {@return the colour of a text on an accent}
  Color text(Color color) {
    return isOutsideOfAnsi(color) ? ansi.blocks().accentText() : indexed(color);
  }

  /// {@return the background of a block}
  Color background(Color color) {
    return isOutsideOfAnsi(color) ? Color.TERMINAL : indexed(color);
  }

  /// {@return the background of an accented block}
  Color accent(Color color) {
    return isOutsideOfAnsi(color) ? ansi.blocks().accent() : indexed(color);
  }

  private boolean isOutsideOfAnsi(Color color) {
    boolean isAnsi = color.kind() == Color.Kind.INDEXED && color.value() < ANSI_COLORS;
    return depth == ColorDepth.ANSI16 && color.kind() != Color.Kind.TERMINAL && !isAnsi;
  }

  private Color indexed(Color color) {
    if (depth == ColorDepth.NONE) {
      return Color.TERMINAL;
    }
    return depth == ColorDepth.ANSI256 && color.kind() == Color.Kind.RGB
        ? Color.indexed(Palette.nearest(color.value()))
        : color;
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
