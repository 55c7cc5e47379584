package statusline.broker.fetch;

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

/// The scope context of one data module for one line.
///
/// @param session that asks
/// @param directory it is in
/// @param userConfigDirectory of its environment; empty where it names none
/// @param zone of its environment
/// @param settings of the data module
/// @param world around the broker
public record LineScope(
    SessionInput session,
    Path directory,
    Optional<Path> userConfigDirectory,
    ZoneId zone,
    JsonObject settings,
    World world)
    implements ScopeContext {
  @Override
  public Path configDirectory() {
    return world.configDirectory();
  }

  @Override
  public Path home() {
    return world.home();
  }

  @Override
  public FileAccess files() {
    return world.files();
  }

  /// {@return the programs there are, none of which it runs, for no line waits for one}
  @Override
  public CommandRunner commands() {
    CommandRunner all = world.commands();
    return new CommandRunner() {
      @Override
      public Optional<Path> find(String program) {
        return all.find(program);
      }

      @Override
      public CommandOutput run(Command command) {
        throw new IllegalStateException("a line does not wait for a program");
      }
    };
  }
}
