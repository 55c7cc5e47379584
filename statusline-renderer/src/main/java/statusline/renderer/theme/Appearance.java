package statusline.renderer.theme;

/// Which kind of terminal background a theme is made for.
public enum Appearance implements Choice {
  /// Light text on a dark background.
  DARK("dark"),
  /// Dark text on a light background.
  LIGHT("light"),
  /// The terminal's own colours, so any background.
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
