package statusline.renderer.theme;

/// The kind of terminal background that a theme is designed for.
public enum Appearance implements Choice {
  /// Light text on a dark background.
  DARK("dark"),
  /// Dark text on a light background.
  LIGHT("light"),
  /// Any background, because only the terminal's own colours are used.
  ANY("any");

  private final String key;

  Appearance(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
