package statusline.dist;

/// The ways on which the client comes to a line, in the order in which it tries them.
enum LineSource {
  /// Of the daemon.
  DAEMON,
  /// Of an earlier run of this very session, kept by the client.
  LAST_GOOD,
  /// Of a JVM that makes this line and ends.
  ONE_SHOT,
  /// Of the client itself.
  MINIMAL;

  /// {@return whether a line looks like one of this source}
  ///
  /// The daemon's and that of a JVM of its own look alike, for there is one renderer.
  ///
  /// @param line without colours
  boolean looksLike(String line) {
    boolean isRendered = line.contains("│");
    boolean isMarked = line.startsWith("⟲");
    return switch (this) {
      case DAEMON, ONE_SHOT -> isRendered && !isMarked;
      case LAST_GOOD -> isRendered && isMarked;
      case MINIMAL -> !isRendered && !isMarked;
    };
  }
}
