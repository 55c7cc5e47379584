package statusline.api;

/// The meaning of a part, from which the theme derives its style.
///
/// May gain values: do not switch over it exhaustively.
public enum Tone {
  /// The name of a value, such as `5h` or `week`.
  LABEL,
  /// A value, in the terminal's default foreground.
  VALUE,
  /// Text that distinguishes this session from others, such as the model or branch.
  IDENTITY,
  /// Text that is less important than the text around it.
  QUIET,
  /// A value better than usual.
  GOOD,
  /// A value over the first threshold.
  CAUTION,
  /// A value over the second threshold; rare.
  ALARM
}
