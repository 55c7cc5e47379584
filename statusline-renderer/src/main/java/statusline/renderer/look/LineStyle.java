package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// What a line is drawn like.
public enum LineStyle implements Choice {
  /// Text with separators.
  PLAIN("plain"),
  /// Blocks on backgrounds, each pointing into the next.
  POWERLINE("powerline"),
  /// Blocks on backgrounds, each for itself.
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
