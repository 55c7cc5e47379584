package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What environment variables say about colours, as they came; empty where one is unset.
///
/// Whether the output is a terminal counts for nothing: the host reads it through a pipe.
///
/// @param colorTerm `COLORTERM`: `truecolor` or `24bit`
/// @param term `TERM`
/// @param noColor `NO_COLOR`: anything but nothing means no colours (no-color.org)
/// @param forceColor `FORCE_COLOR`: `0` or `false` none, `1` to `3` the depths 16, 256 and
///     truecolor, anything else at least 16 (force-color.org)
public record ColorHints(String colorTerm, String term, String noColor, String forceColor) {
  private static final String[] TRUECOLOR_TERMS = {
    "alacritty",
    "contour",
    "foot",
    "ghostty",
    "iterm2",
    "rio",
    "wezterm",
    "xterm-ghostty",
    "xterm-kitty"
  };

  public ColorHints {
    requireNonNull(colorTerm, "colorTerm");
    requireNonNull(term, "term");
    requireNonNull(noColor, "noColor");
    requireNonNull(forceColor, "forceColor");
  }

  /// {@return the depth to draw with}
  ///
  /// `NO_COLOR` comes first, for whoever cannot bear colours; then `FORCE_COLOR`, then what the
  /// user configured, then what the terminal is known to show.
  ///
  /// @param configured by the user, if at all
  public ColorDepth depth(Optional<ColorDepth> configured) {
    if (!noColor.isEmpty()) {
      return ColorDepth.NONE;
    }
    return switch (forceColor) {
      case "" -> configured.isPresent() ? configured.get() : shown();
      case "0", "false" -> ColorDepth.NONE;
      case "1" -> ColorDepth.ANSI16;
      case "2" -> ColorDepth.ANSI256;
      case "3" -> ColorDepth.TRUECOLOR;
      default -> atLeastSome(configured.isPresent() ? configured.get() : shown());
    };
  }

  private static ColorDepth atLeastSome(ColorDepth depth) {
    return depth == ColorDepth.NONE ? ColorDepth.ANSI16 : depth;
  }

  private ColorDepth shown() {
    if (term.equals("dumb")) {
      return ColorDepth.NONE;
    }
    boolean said = colorTerm.equals("truecolor") || colorTerm.equals("24bit");
    if (said || term.endsWith("-direct") || isTruecolorTerm()) {
      return ColorDepth.TRUECOLOR;
    }
    return term.contains("256") ? ColorDepth.ANSI256 : ColorDepth.ANSI16;
  }

  private boolean isTruecolorTerm() {
    for (String known : TRUECOLOR_TERMS) {
      if (term.equals(known)) {
        return true;
      }
    }
    return false;
  }
}
