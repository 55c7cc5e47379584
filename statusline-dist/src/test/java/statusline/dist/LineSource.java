package statusline.dist;

/// The sources of a line, in the order in which the client tries them.
enum LineSource {
  /// The daemon.
  DAEMON,
  /// The last good line of the session, stored by the client.
  LAST_GOOD,
  /// A JVM of its own for the line.
  ONE_SHOT,
  /// The minimal line of the client.
  MINIMAL;

  /// {@return whether a line may come from this source}
  ///
  /// Lines of the daemon and of a one-shot JVM look the same.
  ///
  /// @param line line without colours
  boolean looksLike(String line) {
    boolean isRendered = line.contains("│");
    boolean isMarked = line.matches("(?s)(\\d+[mhd] )?old: .*");
    return switch (this) {
      case DAEMON, ONE_SHOT -> isRendered && !isMarked;
      case LAST_GOOD -> isRendered && isMarked;
      case MINIMAL -> !isRendered && !isMarked;
    };
  }
}
