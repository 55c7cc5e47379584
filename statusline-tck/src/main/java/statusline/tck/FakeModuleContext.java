package statusline.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.api.Transcripts;

/// The window of one fetch in a world.
record FakeModuleContext(Situation situation, Scope scope, CommandRunner commands)
    implements ModuleContext {
  @Override
  public SessionInput session() {
    require(isSession(), "session()");
    return situation.session();
  }

  @Override
  public Path directory() {
    require(isSession(), "directory()");
    return situation.directory();
  }

  @Override
  public ZoneId zone() {
    require(isSession() || scope.zone().isPresent(), "zone()");
    return scope.zone().orElseGet(situation::zone);
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
  public Instant now() {
    return situation.clock().instant();
  }

  @Override
  public Duration left() {
    return Duration.ofMinutes(1);
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
  public Transcripts transcripts() {
    return situation.transcripts();
  }

  @Override
  public ModuleStore store() {
    return situation.store(scope);
  }

  @Override
  public ModuleStore accountStore() {
    return situation.accountStore();
  }

  @Override
  public void dependsOn(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("not an absolute path: " + path);
    }
    situation.footprint().dependsOn(path);
  }

  @Override
  public Runnable changed() {
    return situation.footprint().watch();
  }

  private boolean isSession() {
    return scope.kind() == Scope.Kind.SESSION;
  }

  private void require(boolean named, String asked) {
    if (!named) {
      situation.footprint().trespass(asked);
      throw new IllegalStateException(asked + " is not part of the scope " + scope);
    }
  }
}
