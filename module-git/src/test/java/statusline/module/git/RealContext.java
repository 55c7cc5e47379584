package statusline.module.git;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.CommandRunner;
import statusline.api.Fetched;
import statusline.api.FileAccess;
import statusline.api.FileFacts;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;
import statusline.api.Transcripts;
import statusline.tck.FakeStore;

/// A context with the real file system and git for one directory, which records dependencies as the
/// broker does. Not thread-safe.
final class RealContext implements ModuleContext {
  private final GitModule module = new GitModule();
  private final FileAccess files = new RealFiles();
  private final FakeStore store = new FakeStore();
  private final Map<Path, Optional<FileFacts>> evidence = new LinkedHashMap<>();
  private final Path directory;
  private final Path home;
  private final CommandRunner commands;
  private JsonObject settings = JsonObject.empty();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Optional<Path> userConfig = Optional.empty();
  private Duration time = Duration.ofMinutes(1);
  private long begun = System.nanoTime();

  RealContext(Path directory, Path home, CommandRunner commands) {
    this.directory = directory;
    this.home = home;
    this.commands = commands;
  }

  RealContext settings(Map<String, ?> own) {
    settings = JsonObject.of(own);
    return this;
  }

  /// Sets `XDG_CONFIG_HOME`.
  RealContext userConfig(Path directory) {
    userConfig = Optional.of(directory);
    return this;
  }

  /// Sets a variable of the run.
  RealContext variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /// Sets the timeout of fetches.
  RealContext giving(Duration timeout) {
    time = timeout;
    begun = System.nanoTime();
    return this;
  }

  Fetched<GitState> fetch() throws Exception {
    return module.fetch(this);
  }

  /// {@return the state in a provisional result}
  static Optional<GitState> value(Optional<Fetched<GitState>> said) {
    return said.isPresent() && said.get() instanceof Fetched.Present<GitState>(GitState state)
        ? Optional.of(state)
        : Optional.empty();
  }

  static GitState value(Fetched<GitState> fetched) {
    if (fetched instanceof Fetched.Present<GitState>(GitState value)) {
      return value;
    }
    throw new AssertionError(fetched);
  }

  Optional<GitState> provisional() throws Exception {
    return value(module.provisional(this));
  }

  /// {@return whether no dependency has changed}
  boolean holds() {
    return differing().isEmpty();
  }

  /// {@return the dependencies that have changed}
  List<Path> differing() {
    List<Path> changed = new ArrayList<>();
    evidence.forEach(
        (path, facts) -> {
          if (!facts.equals(files.facts(path))) {
            changed.add(path);
          }
        });
    return changed;
  }

  @Override
  public Scope scope() {
    return module.scope(new Line());
  }

  @Override
  public SessionInput session() {
    throw new IllegalStateException("not part of the scope");
  }

  @Override
  public Path directory() {
    throw new IllegalStateException("not part of the scope");
  }

  @Override
  public ZoneId zone() {
    throw new IllegalStateException("not part of the scope");
  }

  @Override
  public Path configDirectory() {
    return home.resolve(".claude");
  }

  @Override
  public Path home() {
    return home;
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Duration left() {
    return time.minusNanos(System.nanoTime() - begun);
  }

  @Override
  public JsonObject settings() {
    return settings;
  }

  @Override
  public FileAccess files() {
    return files;
  }

  @Override
  public CommandRunner commands() {
    return commands;
  }

  @Override
  public Transcripts transcripts() {
    throw new UnsupportedOperationException("git reads no transcript");
  }

  @Override
  public ModuleStore store() {
    return store;
  }

  @Override
  public ModuleStore accountStore() {
    throw new UnsupportedOperationException("git knows no account");
  }

  @Override
  public Path programFile(String name, byte[] content) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void dependsOn(Path path) {
    evidence.put(path, files.facts(path));
  }

  @Override
  public Runnable changed() {
    return () -> {};
  }

  /// The context for the scope.
  private final class Line implements ScopeContext {
    @Override
    public SessionInput session() {
      return SessionInput.empty();
    }

    @Override
    public Path directory() {
      return directory;
    }

    @Override
    public Path configDirectory() {
      return RealContext.this.configDirectory();
    }

    @Override
    public Path home() {
      return home;
    }

    @Override
    public Optional<Path> userConfigDirectory() {
      return userConfig;
    }

    @Override
    public Optional<String> variable(String name) {
      return Optional.ofNullable(variables.get(name));
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public JsonObject settings() {
      return settings;
    }

    @Override
    public FileAccess files() {
      return files;
    }

    @Override
    public CommandRunner commands() {
      return commands;
    }
  }
}
