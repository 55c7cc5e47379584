package statusline.renderer.theme;

import java.util.List;
import java.util.Optional;

/// The themes that come with the program.
public final class BuiltInThemes {
  private static final List<String> NAMES =
      List.of(
          "terminal",
          "slate",
          "forest",
          "dusk",
          "rosewood",
          "graphite",
          "beacon",
          "paper",
          "linen",
          "glacier",
          "noon");

  private BuiltInThemes() {}

  /// {@return the names, the default first, then the dark ones, then the light ones}
  public static List<String> names() {
    return NAMES;
  }

  /// {@return the theme with a name}
  public static Optional<Theme> named(String name) {
    return switch (name) {
      case "terminal" -> Optional.of(terminal());
      case "slate" -> Optional.of(DarkThemes.slate());
      case "forest" -> Optional.of(DarkThemes.forest());
      case "dusk" -> Optional.of(DarkThemes.dusk());
      case "rosewood" -> Optional.of(DarkThemes.rosewood());
      case "graphite" -> Optional.of(DarkThemes.graphite());
      case "beacon" -> Optional.of(DarkThemes.beacon());
      case "paper" -> Optional.of(LightThemes.paper());
      case "linen" -> Optional.of(LightThemes.linen());
      case "glacier" -> Optional.of(LightThemes.glacier());
      case "noon" -> Optional.of(LightThemes.noon());
      default -> Optional.empty();
    };
  }

  /// {@return the theme of the terminal's own colours: it fits whatever the user made of them}
  ///
  /// Quiet until it matters: one accent, and colour for meaning only.
  public static Theme terminal() {
    Style dim = Style.PLAIN.asDim();
    Style cyan = Style.of(Color.indexed(6));
    Style green = Style.of(Color.indexed(2));
    Style yellow = Style.of(Color.indexed(3));
    Style red = Style.of(Color.indexed(1));
    return new Theme(
        "terminal",
        Appearance.ANY,
        Color.TERMINAL,
        new Tones(dim, Style.PLAIN, cyan, dim, green, yellow, red),
        new Blocks(Color.indexed(0), Color.indexed(6), Color.TERMINAL, Color.TERMINAL));
  }

  /// {@return a style of red, green and blue}
  static Style rgb(int color) {
    return Style.of(Color.rgb(color));
  }

  /// {@return backgrounds of red, green and blue}
  static Blocks blocks(int accentText, int accent, int surface, int otherSurface) {
    return new Blocks(
        Color.rgb(accentText), Color.rgb(accent), Color.rgb(surface), Color.rgb(otherSurface));
  }
}
