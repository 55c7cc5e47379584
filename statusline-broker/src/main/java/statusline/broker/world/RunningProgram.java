package statusline.broker.world;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A program at work. Safe for use by several threads.
sealed interface RunningProgram permits SupervisedProgram, UnsupervisedProgram {
  /// {@return what it said, once it has ended}
  ///
  /// @throws IOException when it could not be started, said too much, took too long or was stopped
  CommandOutput await() throws IOException, InterruptedException;

  /// Waits for the end of a process, no longer than its command allows.
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

  /// Ends it and all it has started, and does not wait for that.
  void stop();

  /// Ends what is left of it, and waits for that as long as it is reasonable.
  void end();
}
