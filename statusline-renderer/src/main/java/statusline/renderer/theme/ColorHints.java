package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Hints about the colours of the terminal: environment variables, and the theme of the host. An
/// unset variable is an empty string.
///
/// Whether the output is a terminal is ignored, because the host reads it through a pipe.
///
/// @param colorTerm `COLORTERM`: `truecolor` or `24bit`
/// @param term `TERM`
/// @param noColor `NO_COLOR`: any value that is not empty means no colours (no-color.org)
/// @param forceColor `FORCE_COLOR`: `0` or `false` mean no colours, `1` to `3` the depths 16, 256
///     and truecolor, any other value at least 16 (force-color.org)
/// @param colorFgBg `COLORFGBG`: the palette numbers of the terminal's foreground and background
/// @param hostTheme the name of the host's theme, such as `light-daltonized`; empty if unknown
public record ColorHints(
    String colorTerm,
    String term,
    String noColor,
    String forceColor,
    String colorFgBg,
    String hostTheme) {
  public ColorHints {
    requireNonNull(colorTerm, "colorTerm");
    requireNonNull(term, "term");
    requireNonNull(noColor, "noColor");
    requireNonNull(forceColor, "forceColor");
    requireNonNull(colorFgBg, "colorFgBg");
    requireNonNull(hostTheme, "hostTheme");
  }

  /// Creates hints without hints about the background.
  public ColorHints(String colorTerm, String term, String noColor, String forceColor) {
    this(colorTerm, term, noColor, forceColor, "", "");
  }

  /// {@return these hints with the name of the host's theme}
  public ColorHints withHostTheme(String name) {
    return new ColorHints(colorTerm, term, noColor, forceColor, colorFgBg, name);
  }

  /// {@return the kind of the terminal's background}
  ///
  /// The order of precedence is the configuration, the host's theme, `COLORFGBG`, dark.
  ///
  /// @param configured the kind in the configuration, or empty
  public Appearance background(Optional<Appearance> configured) {
    if (configured.isPresent()) {
      return configured.get();
    }
    if (hostTheme.startsWith("light")) {
      return Appearance.LIGHT;
    }
    boolean isDark = hostTheme.startsWith("dark");
    return !isDark && isLight(colorFgBg) ? Appearance.LIGHT : Appearance.DARK;
  }

  /// The number of the background is the last one. White, and the bright colours except bright
  /// black, are light.
  private static boolean isLight(String variable) {
    return switch (variable.substring(variable.lastIndexOf(';') + 1)) {
      case "7", "9", "10", "11", "12", "13", "14", "15" -> !variable.isEmpty();
      default -> false;
    };
  }

  /// {@return the depth to draw with}
  ///
  /// The order of precedence is `NO_COLOR`, `FORCE_COLOR`, the configuration, the terminal type.
  ///
  /// @param configured the depth in the configuration, or empty
  public ColorDepth depth(Optional<ColorDepth> configured) {
    if (!noColor.isEmpty()) {
      return ColorDepth.NONE;
    }
    return switch (forceColor) {
      case "" -> configured.orElse(terminalDepth());
      case "0", "false" -> ColorDepth.NONE;
      case "1" -> ColorDepth.ANSI16;
      case "2" -> ColorDepth.ANSI256;
      case "3" -> ColorDepth.TRUECOLOR;
      default -> atLeast16(configured.orElse(terminalDepth()));
    };
  }

  private static ColorDepth atLeast16(ColorDepth depth) {
    return depth == ColorDepth.NONE ? ColorDepth.ANSI16 : depth;
  }

  private ColorDepth terminalDepth() {
    if (term.equals("dumb")) {
      return ColorDepth.NONE;
    }
    boolean announced = colorTerm.equals("truecolor") || colorTerm.equals("24bit");
    if (announced || term.endsWith("-direct") || isTruecolorTerm()) {
      return ColorDepth.TRUECOLOR;
    }
    return term.contains("256") ? ColorDepth.ANSI256 : ColorDepth.ANSI16;
  }

  private boolean isTruecolorTerm() {
    return switch (term) {
      case "alacritty",
          "contour",
          "foot",
          "ghostty",
          "iterm2",
          "rio",
          "wezterm",
          "xterm-ghostty",
          "xterm-kitty" ->
          true;
      default -> false;
    };
  }
}
