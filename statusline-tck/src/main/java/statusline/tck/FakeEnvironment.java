package statusline.tck;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// A complete environment of a data module, made of fakes: session, settings, time, files and
/// programs.
///
/// Chained calls configure it. The contexts made from it share its state. They are as strict as
/// {@link ModuleContext} requires: an access that the scope does not permit throws
/// `IllegalStateException` and is recorded in {@link #accesses}.
public final class FakeEnvironment {
  private final FakeFiles files = new FakeFiles();
  private final FakeCommands commands = new FakeCommands();
  private final FakeTranscripts transcripts = new FakeTranscripts(files);
  private final Map<Scope, FakeStore> stores = new ConcurrentHashMap<>();
  private final FakeStore accountStore = new FakeStore();
  private final AccessLog accesses = new AccessLog();
  private final ManualClock clock = ManualClock.at(Instant.parse("2026-11-23T14:05:00Z"));
  private SessionInput session = SessionInput.empty();
  private Path directory = Path.of("/home/dev/w1");
  private Path home = Path.of("/home/dev");
  private Path configDirectory = Path.of("/home/dev/.claude");
  private Optional<String> account = Optional.of("");
  private final Map<String, String> variables = new ConcurrentHashMap<>();
  private final Set<String> withoutPlace = new ConcurrentSkipListSet<>();
  private ZoneId zone = ZoneOffset.UTC;
  private JsonObject settings = JsonObject.empty();

  private FakeEnvironment() {}

  /// {@return an environment without session fields, settings, files and programs}
  ///
  /// The working directory is `/home/dev/w1`, the home directory `/home/dev`, the configuration
  /// directory `/home/dev/.claude`, the time zone UTC and the time 2026-11-23T14:05:00Z. No
  /// directory exists until a test adds it.
  public static FakeEnvironment empty() {
    return new FakeEnvironment();
  }

  /// {@return an otherwise empty environment with a session}
  public static FakeEnvironment of(SessionInput session) {
    return empty().session(session);
  }

  /// Sets the host's document.
  public FakeEnvironment session(SessionInput input) {
    session = input;
    return this;
  }

  /// Sets the working directory of the run; a directory in the host's document has precedence.
  public FakeEnvironment directory(Path path) {
    directory = path;
    return this;
  }

  /// Sets the user's home directory.
  public FakeEnvironment home(Path path) {
    home = path;
    return this;
  }

  /// Sets a variable of the run's environment.
  public FakeEnvironment variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /// Removes the place of a segment from the line.
  public FakeEnvironment withoutPlace(String segment) {
    withoutPlace.add(segment);
    return this;
  }

  boolean shows(String segment) {
    return !withoutPlace.contains(segment);
  }

  /// Sets the host's configuration directory.
  public FakeEnvironment configDirectory(Path path) {
    configDirectory = path;
    return this;
  }

  /// Sets the account that the host is logged in with.
  ///
  /// @param digest an empty string for none; empty if it is unknown
  public FakeEnvironment account(Optional<String> digest) {
    account = digest;
    return this;
  }

  /// Sets the session's time zone.
  public FakeEnvironment zone(ZoneId id) {
    zone = id;
    return this;
  }

  /// Sets the time, which stands still; {@link #clock} can advance it.
  public FakeEnvironment now(Instant time) {
    clock.set(time);
    return this;
  }

  /// Sets the data module's settings.
  public FakeEnvironment settings(JsonObject own) {
    settings = own;
    return this;
  }

  /// Sets the data module's settings.
  ///
  /// @param own values by name
  public FakeEnvironment settings(Map<String, ?> own) {
    return settings(JsonObject.of(own));
  }

  /// {@return the host's document}
  public SessionInput session() {
    return session;
  }

  /// {@return the file system, which a test may change}
  public FakeFiles files() {
    return files;
  }

  /// {@return the programs, which a test may change}
  public FakeCommands commands() {
    return commands;
  }

  /// {@return the transcripts, which are files of {@link #files}}
  public FakeTranscripts transcripts() {
    return transcripts;
  }

  /// {@return the clock}
  public ManualClock clock() {
    return clock;
  }

  /// {@return the store of a scope}
  public FakeStore store(Scope scope) {
    return stores.computeIfAbsent(scope, key -> new FakeStore());
  }

  /// {@return the store that all scopes of the account share}
  public FakeStore accountStore() {
    return accountStore;
  }

  /// {@return the accesses of all fetches in this environment}
  public AccessLog accesses() {
    return accesses;
  }

  /// {@return a scope context; its `commands()` finds programs but refuses to run them}
  public ScopeContext scopeContext() {
    return new FakeScopeContext(this);
  }

  /// {@return the context of one fetch}
  public ModuleContext moduleContext(Scope scope) {
    return new FakeModuleContext(this, scope, commands);
  }

  /// {@return the context of provisional data; its `commands()` finds programs but refuses to run
  /// them}
  public ModuleContext provisionalContext(Scope scope) {
    return new FakeModuleContext(this, scope, new FindOnlyCommands(commands));
  }

  /// {@return a format context with the current time}
  public FormatContext formatContext() {
    return new FakeFormatContext(clock.instant(), zone, settings);
  }

  /// {@return the inputs of a report}
  ///
  /// @param arguments what the person asked for
  public ReportContext reportContext(ReportArguments arguments) {
    return new FakeReportContext(this, arguments);
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

  Optional<String> account() {
    return account;
  }

  ZoneId zone() {
    return zone;
  }

  JsonObject settings() {
    return settings;
  }
}
