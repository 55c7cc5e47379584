package statusline.renderer.terminal;

/// The background of a text.
public enum Background {
  /// The terminal's own background.
  TERMINAL,
  /// The accented block.
  ACCENT,
  /// A block.
  SURFACE,
  /// A block next to one with `SURFACE`.
  OTHER_SURFACE;

  /// {@return the background of the next block}
  public Background next() {
    return this == SURFACE ? OTHER_SURFACE : SURFACE;
  }
}
