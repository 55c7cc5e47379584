package statusline.renderer.theme;

import java.util.List;
import java.util.Optional;

/// The themes of the program. Each has colours for a dark and for a light background.
public final class BuiltInThemes {
  private static final List<String> NAMES =
      List.of(
          "spectrum",
          "dusk",
          "rosewood",
          "linen",
          "glacier",
          "slate",
          "forest",
          "graphite",
          "paper",
          "beacon",
          "noon",
          "terminal");

  private BuiltInThemes() {}

  /// {@return the names: the default, then those with a hue for each topic, then the others}
  public static List<String> names() {
    return NAMES;
  }

  /// {@return the theme with a name, or empty}
  public static Optional<Theme> named(String name) {
    return NAMES.contains(name)
        ? Optional.of(Theme.of(name, dark(name), light(name)))
        : Optional.empty();
  }

  /// {@return the default theme: one hue for each topic}
  public static Theme standard() {
    return Theme.of("spectrum", DarkHueThemes.spectrum(), LightHueThemes.spectrum());
  }

  /// {@return the theme of the terminal's own 16 colours}
  public static Theme terminal() {
    return Theme.of("terminal", AnsiColors.on(Appearance.DARK), AnsiColors.on(Appearance.LIGHT));
  }

  private static Colors dark(String name) {
    return switch (name) {
      case "spectrum" -> DarkHueThemes.spectrum();
      case "dusk" -> DarkHueThemes.dusk();
      case "rosewood" -> DarkHueThemes.rosewood();
      case "linen" -> DarkHueThemes.linen();
      case "glacier" -> DarkHueThemes.glacier();
      case "slate" -> DarkThemes.slate();
      case "forest" -> DarkThemes.forest();
      case "graphite" -> DarkThemes.graphite();
      case "paper" -> DarkThemes.paper();
      case "beacon" -> DarkThemes.beacon();
      case "noon" -> DarkThemes.noon();
      default -> AnsiColors.on(Appearance.DARK);
    };
  }

  private static Colors light(String name) {
    return switch (name) {
      case "spectrum" -> LightHueThemes.spectrum();
      case "dusk" -> LightHueThemes.dusk();
      case "rosewood" -> LightHueThemes.rosewood();
      case "linen" -> LightHueThemes.linen();
      case "glacier" -> LightHueThemes.glacier();
      case "slate" -> LightThemes.slate();
      case "forest" -> LightThemes.forest();
      case "graphite" -> LightThemes.graphite();
      case "paper" -> LightThemes.paper();
      case "beacon" -> LightThemes.beacon();
      case "noon" -> LightThemes.noon();
      default -> AnsiColors.on(Appearance.LIGHT);
    };
  }
}
