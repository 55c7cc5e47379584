package statusline.broker.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A running program. Safe for use by several threads.
sealed interface RunningProgram permits SupervisedProgram, UnsupervisedProgram {
  /// {@return the exit code and output after the program has exited}
  ///
  /// @throws IOException if it cannot be started, exceeds a limit or is stopped
  CommandOutput await() throws IOException, InterruptedException;

  /// Waits for a process to exit, at most for the command's limit.
  static void await(Process process, Command command) throws IOException, InterruptedException {
    Optional<Duration> limit = command.limit();
    if (limit.isEmpty()) {
      process.waitFor();
      return;
    }
    long millis = limit.get().toMillis();
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IOException(SystemCommands.name(command) + " did not end within " + millis + " ms");
    }
  }

  /// Terminates the program and its descendants without waiting.
  void stop();

  /// Terminates what is left of the program, and waits for a limited time.
  void end();
}
