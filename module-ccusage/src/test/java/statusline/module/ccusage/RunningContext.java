package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.Files;
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

/// A fetch context that runs real programs and takes everything else from a fake context.
record RunningContext(ModuleContext context, CommandRunner commands) implements ModuleContext {
  @Override
  public Scope scope() {
    return context.scope();
  }

  @Override
  public SessionInput session() {
    return context.session();
  }

  @Override
  public Path directory() {
    return context.directory();
  }

  @Override
  public ZoneId zone() {
    return context.zone();
  }

  @Override
  public Path configDirectory() {
    return context.configDirectory();
  }

  @Override
  public Path home() {
    return context.home();
  }

  @Override
  public Instant now() {
    return context.now();
  }

  @Override
  public JsonObject settings() {
    return context.settings();
  }

  @Override
  public Duration left() {
    return context.left();
  }

  @Override
  public FileAccess files() {
    return context.files();
  }

  @Override
  public Transcripts transcripts() {
    return context.transcripts();
  }

  @Override
  public ModuleStore store() {
    return context.store();
  }

  @Override
  public ModuleStore accountStore() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path programFile(String name, byte[] content) throws IOException {
    Path file = Files.createTempFile("program-file", name);
    file.toFile().deleteOnExit();
    return Files.write(file, content);
  }

  @Override
  public void dependsOn(Path path) {
    context.dependsOn(path);
  }

  @Override
  public Runnable changed() {
    return context.changed();
  }
}
