package statusline.renderer.terminal;

/// What text stands on.
public enum Ground {
  /// The terminal's own background.
  TERMINAL,
  /// A block that catches the eye.
  ACCENT,
  /// A block.
  SURFACE,
  /// A block beside that one.
  OTHER_SURFACE;

  /// {@return the background of the block behind one on this}
  public Ground next() {
    return this == SURFACE ? OTHER_SURFACE : SURFACE;
  }
}
