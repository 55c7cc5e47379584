package statusline.broker.system;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// A command that runs on its own thread.
final class RunningCommand {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final FutureTask<CommandOutput> task;
  private final Thread thread;

  RunningCommand(SystemCommands commands, Command command) {
    task = new FutureTask<>(() -> commands.run(command));
    thread = Thread.ofPlatform().daemon().start(task);
  }

  void interrupt() {
    thread.interrupt();
  }

  CommandOutput output() throws Exception {
    return task.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
  }
}
