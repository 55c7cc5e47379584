package statusline.renderer.terminal;

/// A look that every terminal has: one of its own colours, so that it fits the user's background.
public enum Style {
  /// The terminal's own foreground.
  PLAIN,
  /// Less present than its neighbours.
  DIM,
  /// Cyan.
  CYAN,
  /// Green.
  GREEN,
  /// Yellow.
  YELLOW,
  /// Red.
  RED
}
