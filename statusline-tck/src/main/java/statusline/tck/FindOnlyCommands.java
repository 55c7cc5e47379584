package statusline.tck;

import java.nio.file.Path;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// A command runner that finds programs but refuses to run them, as a line's path requires.
record FindOnlyCommands(FakeCommands commands) implements CommandRunner {
  @Override
  public Optional<Path> find(String program) {
    return commands.find(program);
  }

  @Override
  public CommandOutput run(Command command) {
    throw new IllegalStateException("this must not run a program: " + command);
  }
}
