package statusline.api;

/// What a piece of text means; a theme decides how that looks. May gain values: do not switch over
/// it exhaustively.
public enum Tone {
  /// The name of a value: `5h`, `week`.
  LABEL,
  /// A value, in the terminal's own foreground.
  VALUE,
  /// What tells this session from others: model, branch.
  IDENTITY,
  /// Of less interest than its neighbours.
  QUIET,
  /// Better than usual.
  GOOD,
  /// Over the first threshold.
  CAUTION,
  /// Over the second threshold; rare.
  ALARM
}
