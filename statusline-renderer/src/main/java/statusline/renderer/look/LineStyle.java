package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// The way a line is drawn.
public enum LineStyle implements Choice {
  /// Text with separators.
  PLAIN("plain"),
  /// Blocks on backgrounds, each pointing into the next one.
  POWERLINE("powerline"),
  /// Separate blocks on backgrounds.
  CAPSULE("capsule");

  private final String key;

  LineStyle(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
