package statusline.tck;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
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
  public Optional<Path> userConfigDirectory() {
    return Optional.empty();
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
}
