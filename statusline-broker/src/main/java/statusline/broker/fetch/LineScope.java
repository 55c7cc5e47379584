package statusline.broker.fetch;

import java.nio.file.Path;
import java.time.ZoneId;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// The scope context of one data module for one line.
///
/// @param session that asks
/// @param directory it is in
/// @param zone of its environment
/// @param settings of the data module
/// @param world around the broker
public record LineScope(
    SessionInput session, Path directory, ZoneId zone, JsonObject settings, World world)
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

  @Override
  public CommandRunner commands() {
    return world.commands();
  }
}
