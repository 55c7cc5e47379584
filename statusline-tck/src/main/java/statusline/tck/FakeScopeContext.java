package statusline.tck;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// What decides a scope in a world.
record FakeScopeContext(Situation situation) implements ScopeContext {
  @Override
  public SessionInput session() {
    return situation.session();
  }

  @Override
  public Path directory() {
    return situation.directory();
  }

  @Override
  public Path configDirectory() {
    return situation.configDirectory();
  }

  @Override
  public Path home() {
    return situation.home();
  }

  @Override
  public ZoneId zone() {
    return situation.zone();
  }

  @Override
  public JsonObject settings() {
    return situation.settings();
  }

  @Override
  public FileAccess files() {
    return situation.files();
  }

  @Override
  public CommandRunner commands() {
    return new Finder(situation.commands());
  }

  /// Finds programs only: a scope is asked for before every line.
  private record Finder(FakeCommands commands) implements CommandRunner {
    @Override
    public Optional<Path> find(String program) {
      return commands.find(program);
    }

    @Override
    public CommandOutput run(Command command) {
      throw new IllegalStateException("a scope is found without running a program: " + command);
    }
  }
}
