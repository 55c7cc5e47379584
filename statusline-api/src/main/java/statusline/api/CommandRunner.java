package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

  /// {@return the output of the last run within an interval, or of a new run}
  ///
  /// An expensive program runs at most once in an interval, however many sessions need it: the
  /// start and the output are stored, and other processes and the next daemon use them too. Of all
  /// programs that are run in this way, only one runs at a time. An equal command that started
  /// within the interval and failed, or whose daemon was killed, is not run again before the
  /// interval ends.
  ///
  /// @param name name of the output among those of this data module and account; another command
  ///     under this name replaces the stored output
  /// @param command command to run
  /// @param interval minimum time between two starts of an equal command
  /// @throws IOException as {@link #run} does, also for the failure of an earlier run
  /// @throws InterruptedException if the fetch reaches its timeout
  default CommandOutput runShared(String name, Command command, Duration interval)
      throws IOException, InterruptedException {
    return run(command);
  }
}
