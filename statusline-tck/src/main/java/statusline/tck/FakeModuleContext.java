package statusline.tck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.api.Transcripts;

/// The context of one fetch in a fake environment.
record FakeModuleContext(FakeEnvironment environment, Scope scope, CommandRunner commands)
    implements ModuleContext {
  @Override
  public SessionInput session() {
    require(isSession(), "session()");
    return environment.session();
  }

  @Override
  public Path directory() {
    require(isSession(), "directory()");
    return environment.directory();
  }

  @Override
  public ZoneId zone() {
    require(isSession() || scope.zone().isPresent(), "zone()");
    return scope.zone().orElseGet(environment::zone);
  }

  @Override
  public Path configDirectory() {
    return environment.configDirectory();
  }

  @Override
  public Optional<String> account() {
    require(isSession(), "account()");
    return environment.account();
  }

  @Override
  public Path home() {
    return environment.home();
  }

  @Override
  public Instant now() {
    return environment.clock().instant();
  }

  @Override
  public Duration left() {
    return Duration.ofMinutes(1);
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
  public Transcripts transcripts() {
    return environment.transcripts();
  }

  @Override
  public ModuleStore store() {
    return environment.store(scope);
  }

  @Override
  public ModuleStore accountStore() {
    return environment.accountStore();
  }

  @Override
  public Path programFile(String name, byte[] content) {
    Path file = Path.of("/state").resolve(name);
    environment.files().put(file, new String(content, StandardCharsets.UTF_8));
    return file;
  }

  @Override
  public void dependsOn(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("path must be absolute: " + path);
    }
    environment.accesses().dependsOn(path);
  }

  @Override
  public Runnable changed() {
    return environment.accesses().watch();
  }

  private boolean isSession() {
    return scope.kind() == Scope.Kind.SESSION;
  }

  private void require(boolean named, String asked) {
    if (!named) {
      environment.accesses().violation(asked);
      throw new IllegalStateException(asked + " is not part of the scope " + scope);
    }
  }
}
