package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Runs programs, by absolute path and with an argument list, never through a shell. Safe for use
/// by several threads.
public interface CommandRunner {
  /// {@return the absolute path of a program, looked for in the absolute directories of the
  /// daemon's cleaned PATH; empty where it is not installed}
  ///
  /// @param program a name without a slash
  Optional<Path> find(String program);

  /// {@return what the program said, however it ended}
  ///
  /// Blocks. When the calling thread is interrupted the program and all its descendants are ended,
  /// and so is what the program leaves running when it ends.
  ///
  /// @param command what to run
  /// @throws IOException when it cannot be started, says more or takes longer than the command
  ///     allows, or the daemon leaves
  /// @throws InterruptedException at the deadline of the fetch
  CommandOutput run(Command command) throws IOException, InterruptedException;
}
