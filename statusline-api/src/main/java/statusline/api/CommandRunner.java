package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Runs programs by absolute path and argument list, never through a shell. Safe for use by several
/// threads.
public interface CommandRunner {
  /// {@return the absolute path of a program, or empty if it is not installed}
  ///
  /// Only absolute directories of the daemon's `PATH` are searched. They must belong to the user or
  /// root, no other user may write to them, and they must lie neither in a git worktree nor in the
  /// project directory of the session that asks.
  ///
  /// @param program name of the program, without a slash
  Optional<Path> find(String program);

  /// {@return the exit code and output of the program, whatever the exit code is}
  ///
  /// This method blocks until the program exits. If the calling thread is interrupted, the program
  /// and all its descendants are terminated. Descendants that are still running when the program
  /// exits are terminated too.
  ///
  /// @param command command to run
  /// @throws IOException if the program cannot be started, exceeds a limit of the command, or is
  ///     terminated because the daemon exits
  /// @throws InterruptedException if the fetch reaches its timeout
  CommandOutput run(Command command) throws IOException, InterruptedException;
}
