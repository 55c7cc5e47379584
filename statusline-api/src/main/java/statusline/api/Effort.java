package statusline.api;

/// What one fetch costs; the broker decides by it who waits for whom. May gain values: do not
/// switch over it exhaustively.
public enum Effort {
  /// Made of what the host said and of small files; a line waits for it.
  QUICK,
  /// Runs a program that usually ends within tens of milliseconds. A line waits a little for it,
  /// the first line of a daemon not at all.
  PROGRAM,
  /// Seconds of work. It has threads of its own, a few for all data modules, so that it never
  /// delays anything else.
  EXPENSIVE
}
