package statusline.broker.world;

import java.io.IOException;
import statusline.api.CommandOutput;

/// A program at work. Safe for use by several threads.
sealed interface RunningProgram permits SupervisedProgram, UnsupervisedProgram {
  /// {@return what it said, once it has ended}
  ///
  /// @throws IOException when it could not be started, said too much or was stopped
  CommandOutput await() throws IOException, InterruptedException;

  /// Ends it and all it has started, and does not wait for that.
  void stop();

  /// Ends what is left of it, and waits for that as long as it is reasonable.
  void end();
}
