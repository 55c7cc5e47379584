package statusline.dist;

import java.util.regex.Pattern;

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

  private static final Pattern LAST_GOOD_MARK = Pattern.compile("(\\d+[mhd] )?old: ");

  /// {@return whether a line has the mark of the last good line, which the client prints if the
  /// daemon answers too late}
  static boolean isLastGood(String line) {
    return LAST_GOOD_MARK.matcher(line).lookingAt();
  }

  /// {@return whether a line may come from this source}
  ///
  /// Lines of the daemon and of a one-shot JVM look the same.
  ///
  /// @param line line without colours
  boolean looksLike(String line) {
    boolean isRendered = line.contains("│");
    boolean isMarked = isLastGood(line);
    return switch (this) {
      case DAEMON, ONE_SHOT -> isRendered && !isMarked;
      case LAST_GOOD -> isRendered && isMarked;
      case MINIMAL -> !isRendered && !isMarked;
    };
  }
}
