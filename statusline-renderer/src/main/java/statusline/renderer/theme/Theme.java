package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// Styles for dark and for light backgrounds, built in or from a user's file. Immutable.
///
/// @param name the name in the configuration
/// @param appearance the kind of background that the theme is designed for
/// @param background the background that the contrast is checked against; the terminal's own to
///     check against the backgrounds that the host assumes
/// @param dark the styles on a dark background
/// @param light the styles on a light background
public record Theme(
    String name, Appearance appearance, Color background, Colors dark, Colors light) {
  public Theme {
    requireNonNull(name, "name");
    requireNonNull(appearance, "appearance");
    requireNonNull(background, "background");
    requireNonNull(dark, "dark");
    requireNonNull(light, "light");
  }

  /// {@return a theme for any background}
  static Theme of(String name, Colors dark, Colors light) {
    return new Theme(name, Appearance.ANY, Color.TERMINAL, dark, light);
  }

  /// {@return the styles for a kind of background}
  public Colors on(Appearance appearance) {
    return appearance == Appearance.LIGHT ? light : dark;
  }
}
