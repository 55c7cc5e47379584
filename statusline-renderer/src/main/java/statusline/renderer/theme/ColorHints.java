package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The environment variables about colours. An unset variable is an empty string.
///
/// Whether the output is a terminal is ignored, because the host reads it through a pipe.
///
/// @param colorTerm `COLORTERM`: `truecolor` or `24bit`
/// @param term `TERM`
/// @param noColor `NO_COLOR`: any value that is not empty means no colours (no-color.org)
/// @param forceColor `FORCE_COLOR`: `0` or `false` mean no colours, `1` to `3` the depths 16, 256
///     and truecolor, any other value at least 16 (force-color.org)
public record ColorHints(String colorTerm, String term, String noColor, String forceColor) {
  public ColorHints {
    requireNonNull(colorTerm, "colorTerm");
    requireNonNull(term, "term");
    requireNonNull(noColor, "noColor");
    requireNonNull(forceColor, "forceColor");
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
