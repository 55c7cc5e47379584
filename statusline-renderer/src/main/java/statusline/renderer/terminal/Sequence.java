package statusline.renderer.terminal;

import org.fusesource.jansi.Ansi;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Style;

/// Makes escape sequences of colours.
///
/// Makes its `Ansi` by constructor: the factory methods ask system properties and thread state
/// whether colours are wanted, and here the caller has decided.
final class Sequence {
  private static final Ansi.Color[] COLORS = {
    Ansi.Color.BLACK,
    Ansi.Color.RED,
    Ansi.Color.GREEN,
    Ansi.Color.YELLOW,
    Ansi.Color.BLUE,
    Ansi.Color.MAGENTA,
    Ansi.Color.CYAN,
    Ansi.Color.WHITE
  };

  /// Ends every look.
  static final String RESET = new Ansi(new StringBuilder()).reset().toString();

  private Sequence() {}

  /// {@return a style, its colours reduced}
  static Ink ink(Style style) {
    String begin = draw(new Ansi(new StringBuilder()), style);
    if (begin.isEmpty()) {
      return Ink.PLAIN;
    }
    return new Ink(begin, draw(new Ansi(new StringBuilder()).reset(), style));
  }

  private static String draw(Ansi ansi, Style style) {
    attribute(ansi, style.bold(), Ansi.Attribute.INTENSITY_BOLD);
    attribute(ansi, style.dim(), Ansi.Attribute.INTENSITY_FAINT);
    attribute(ansi, style.italic(), Ansi.Attribute.ITALIC);
    attribute(ansi, style.underline(), Ansi.Attribute.UNDERLINE);
    foreground(ansi, style.color());
    background(ansi, style.background());
    return ansi.toString();
  }

  private static void attribute(Ansi ansi, boolean wanted, Ansi.Attribute attribute) {
    if (wanted) {
      ansi.a(attribute);
    }
  }

  private static void foreground(Ansi ansi, Color color) {
    int value = color.value();
    if (color.kind() == Color.Kind.RGB) {
      ansi.fgRgb(value);
    } else if (color.kind() == Color.Kind.INDEXED && value < COLORS.length) {
      ansi.fg(COLORS[value]);
    } else if (color.kind() == Color.Kind.INDEXED && value < 2 * COLORS.length) {
      ansi.fgBright(COLORS[value - COLORS.length]);
    } else if (color.kind() == Color.Kind.INDEXED) {
      ansi.fg(value);
    }
  }

  private static void background(Ansi ansi, Color color) {
    int value = color.value();
    if (color.kind() == Color.Kind.RGB) {
      ansi.bgRgb(value);
    } else if (color.kind() == Color.Kind.INDEXED && value < COLORS.length) {
      ansi.bg(COLORS[value]);
    } else if (color.kind() == Color.Kind.INDEXED && value < 2 * COLORS.length) {
      ansi.bgBright(COLORS[value - COLORS.length]);
    } else if (color.kind() == Color.Kind.INDEXED) {
      ansi.bg(value);
    }
  }
}
