package statusline.tck;

import java.nio.file.Path;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// Finds programs and refuses to run them: what it is given to is asked before every line.
record Finder(FakeCommands commands) implements CommandRunner {
  @Override
  public Optional<Path> find(String program) {
    return commands.find(program);
  }

  @Override
  public CommandOutput run(Command command) {
    throw new IllegalStateException("this must not run a program: " + command);
  }
}
