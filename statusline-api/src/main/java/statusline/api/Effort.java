package statusline.api;

/// The cost of one fetch, which decides whether a line waits for it.
///
/// May gain values: do not switch over it exhaustively.
public enum Effort {
  /// Uses the host's document and small files only. Lines wait for it, but not much longer than
  /// 50 ms: then the line is made without it, and later lines show its reading.
  QUICK,
  /// Runs a program that usually exits within tens of milliseconds. Lines wait for it up to the
  /// line budget; the first line of a daemon does not wait.
  PROGRAM,
  /// Takes seconds. These fetches run in a small thread pool of their own and delay nothing else.
  EXPENSIVE
}
