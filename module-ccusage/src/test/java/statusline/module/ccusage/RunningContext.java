package statusline.module.ccusage;

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

/// The window of a fetch in which programs really run; all else is that of a made-up world.
record RunningContext(ModuleContext world, CommandRunner commands) implements ModuleContext {
  @Override
  public Scope scope() {
    return world.scope();
  }

  @Override
  public SessionInput session() {
    return world.session();
  }

  @Override
  public Path directory() {
    return world.directory();
  }

  @Override
  public ZoneId zone() {
    return world.zone();
  }

  @Override
  public Path configDirectory() {
    return world.configDirectory();
  }

  @Override
  public Path home() {
    return world.home();
  }

  @Override
  public Instant now() {
    return world.now();
  }

  @Override
  public JsonObject settings() {
    return world.settings();
  }

  @Override
  public Duration left() {
    return world.left();
  }

  @Override
  public FileAccess files() {
    return world.files();
  }

  @Override
  public Transcripts transcripts() {
    return world.transcripts();
  }

  @Override
  public ModuleStore store() {
    return world.store();
  }

  @Override
  public ModuleStore accountStore() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void dependsOn(Path path) {
    world.dependsOn(path);
  }

  @Override
  public Runnable changed() {
    return world.changed();
  }
}
