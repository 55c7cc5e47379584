package statusline.tck;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// A world to put a data module into: session, settings, time, files and programs, all of them
/// fakes.
///
/// Built by chained calls that change it and return it, then shared by the contexts made of it.
/// Those are as strict as {@link ModuleContext} says: what a scope does not name throws
/// `IllegalStateException`, and is noted in the {@link #footprint}.
public final class Situation {
  private final FakeFiles files = new FakeFiles();
  private final FakeCommands commands = new FakeCommands();
  private final FakeTranscripts transcripts = new FakeTranscripts(files);
  private final Map<Scope, FakeStore> stores = new ConcurrentHashMap<>();
  private final FakeStore accountStore = new FakeStore();
  private final Footprint footprint = new Footprint();
  private final ManualClock clock = ManualClock.at(Instant.parse("2026-11-23T14:05:00Z"));
  private SessionInput session = SessionInput.empty();
  private Path directory = Path.of("/home/dev/w1");
  private Path home = Path.of("/home/dev");
  private Path configDirectory = Path.of("/home/dev/.claude");
  private ZoneId zone = ZoneOffset.UTC;
  private JsonObject settings = JsonObject.empty();

  private Situation() {}

  /// {@return a world of no session fields, no settings, no files and no programs}
  ///
  /// Run in `/home/dev/w1`, home `/home/dev`, configuration in `/home/dev/.claude`, zone UTC, at
  /// 2026-11-23T14:05:00Z. None of these directories exists until it is put into the files.
  public static Situation empty() {
    return new Situation();
  }

  /// {@return an empty world with a session}
  public static Situation of(SessionInput session) {
    return empty().session(session);
  }

  /// Sets what the host says.
  public Situation session(SessionInput input) {
    session = input;
    return this;
  }

  /// Sets the directory we were run in; one that the host names comes first.
  public Situation directory(Path path) {
    directory = path;
    return this;
  }

  /// Sets the user's home.
  public Situation home(Path path) {
    home = path;
    return this;
  }

  /// Sets the host's configuration directory.
  public Situation configDirectory(Path path) {
    configDirectory = path;
    return this;
  }

  /// Sets the session's time zone.
  public Situation zone(ZoneId id) {
    zone = id;
    return this;
  }

  /// Sets the time; the clock moves it on later.
  public Situation now(Instant time) {
    clock.set(time);
    return this;
  }

  /// Sets the data module's own settings.
  public Situation settings(JsonObject own) {
    settings = own;
    return this;
  }

  /// Sets the data module's own settings.
  ///
  /// @param own by name
  public Situation settings(Map<String, ?> own) {
    return settings(JsonObject.of(own));
  }

  /// {@return the session}
  public SessionInput session() {
    return session;
  }

  /// {@return the files, to be changed at will}
  public FakeFiles files() {
    return files;
  }

  /// {@return the programs, to be changed at will}
  public FakeCommands commands() {
    return commands;
  }

  /// {@return the transcripts, which lie in the files}
  public FakeTranscripts transcripts() {
    return transcripts;
  }

  /// {@return the clock}
  public ManualClock clock() {
    return clock;
  }

  /// {@return the store of one scope}
  public FakeStore store(Scope scope) {
    return stores.computeIfAbsent(scope, key -> new FakeStore());
  }

  /// {@return the store that all sessions of the account share}
  public FakeStore accountStore() {
    return accountStore;
  }

  /// {@return what all fetches in this world left behind}
  public Footprint footprint() {
    return footprint;
  }

  /// {@return what decides a scope; its `commands()` finds programs and refuses to run them}
  public ScopeContext scopeContext() {
    return new FakeScopeContext(this);
  }

  /// {@return the window of one fetch}
  public ModuleContext moduleContext(Scope scope) {
    return new FakeModuleContext(this, scope, commands);
  }

  /// {@return the window of what is said at once; its `commands()` finds programs and refuses to
  /// run them}
  public ModuleContext provisionalContext(Scope scope) {
    return new FakeModuleContext(this, scope, new Finder(commands));
  }

  /// {@return what wording may depend on}
  public FormatContext formatContext() {
    return new FakeFormatContext(clock.instant(), zone, settings);
  }

  Path directory() {
    return session.currentDirectory().orElse(directory);
  }

  Path home() {
    return home;
  }

  Path configDirectory() {
    return configDirectory;
  }

  ZoneId zone() {
    return zone;
  }

  JsonObject settings() {
    return settings;
  }
}
