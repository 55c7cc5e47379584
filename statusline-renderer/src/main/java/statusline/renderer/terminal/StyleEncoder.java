package statusline.renderer.terminal;

import org.fusesource.jansi.Ansi;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Style;

/// Encodes styles as escape sequences.
///
/// `Ansi` objects are created by constructor, because the factory methods consult system properties
/// and thread state about colours. Here the caller has decided.
final class StyleEncoder {
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

  /// The sequence that resets the style.
  static final String RESET = new Ansi(new StringBuilder()).reset().toString();

  private StyleEncoder() {}

  /// {@return the escape sequences of a style}
  ///
  /// @param style a style with reduced colours
  /// @param blank the block whose spaces look the same in this style; null if there is none
  static TerminalStyle encode(Style style, @Nullable Background blank) {
    String start = encode(new Ansi(new StringBuilder()), style);
    if (start.isEmpty()) {
      return TerminalStyle.PLAIN;
    }
    return new TerminalStyle(start, encode(new Ansi(new StringBuilder()).reset(), style), blank);
  }

  private static String encode(Ansi ansi, Style style) {
    attribute(ansi, style.bold(), Ansi.Attribute.INTENSITY_BOLD);
    attribute(ansi, style.dim(), Ansi.Attribute.INTENSITY_FAINT);
    attribute(ansi, style.italic(), Ansi.Attribute.ITALIC);
    attribute(ansi, style.underline(), Ansi.Attribute.UNDERLINE);
    attribute(ansi, style.inverse(), Ansi.Attribute.NEGATIVE_ON);
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
