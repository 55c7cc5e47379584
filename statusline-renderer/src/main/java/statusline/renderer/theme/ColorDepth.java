package statusline.renderer.theme;

/// The number of colours to draw with.
public enum ColorDepth implements Choice {
  /// No colours, no escape sequences for styles.
  NONE("none"),
  /// The terminal's own 16 colours, which the user may have changed.
  ANSI16("16"),
  /// The fixed palette of 256 colours.
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
