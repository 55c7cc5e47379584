package statusline.renderer.theme;

import java.util.List;
import java.util.Optional;

/// The themes of the program.
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

  /// {@return the names: the default, then the dark themes, then the light ones}
  public static List<String> names() {
    return NAMES;
  }

  /// {@return the theme with a name, or empty}
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

  /// {@return the theme of the terminal's own colours}
  ///
  /// It has one accent. Other colours only mark good values and exceeded thresholds.
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
        new BlockColors(Color.indexed(0), Color.indexed(6), Color.TERMINAL, Color.TERMINAL));
  }
}
