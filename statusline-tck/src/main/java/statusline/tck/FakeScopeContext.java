package statusline.tck;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// The scope context of a fake environment.
record FakeScopeContext(FakeEnvironment environment) implements ScopeContext {
  @Override
  public SessionInput session() {
    return environment.session();
  }

  @Override
  public Path directory() {
    return environment.directory();
  }

  @Override
  public Path configDirectory() {
    return environment.configDirectory();
  }

  @Override
  public Path home() {
    return environment.home();
  }

  @Override
  public Optional<Path> userConfigDirectory() {
    return Optional.empty();
  }

  @Override
  public Optional<String> variable(String name) {
    return environment.variable(name);
  }

  @Override
  public boolean shows(String segment) {
    return environment.shows(segment);
  }

  @Override
  public ZoneId zone() {
    return environment.zone();
  }

  @Override
  public JsonObject settings() {
    return environment.settings();
  }

  @Override
  public FileAccess files() {
    return environment.files();
  }

  @Override
  public CommandRunner commands() {
    return new FindOnlyCommands(environment.commands());
  }
}
