package statusline.renderer.theme;

/// How many colours are drawn.
public enum ColorDepth implements Choice {
  /// No escape sequences for colours.
  NONE("none"),
  /// The terminal's own 16, so that they fit the user's palette.
  ANSI16("16"),
  /// The fixed palette of 256.
  ANSI256("256"),
  /// Red, green and blue, 8 bits each.
  TRUECOLOR("truecolor");

  private final String key;

  ColorDepth(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
