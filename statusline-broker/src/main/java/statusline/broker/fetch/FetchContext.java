package statusline.broker.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleState;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.api.TranscriptFold;
import statusline.api.Transcripts;
import statusline.broker.cache.FileEvidence;
import statusline.broker.system.SharedRun;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The module context of one fetch.
///
/// It gives access only to what the scope names, so that data of one session cannot enter a reading
/// that others share.
final class FetchContext implements ModuleContext {
  private final String moduleId;
  private final String owner;
  private final Scope scope;
  private final LineScope line;
  private final FileEvidence evidence;
  private final ChangeSignal signal;
  private final FetchCommands commands;
  private final long deadlineNanos;

  /// Creates a context.
  ///
  /// @param moduleId id of the data module
  /// @param owner name of the Java module of the data module
  /// @param scope scope of the fetch
  /// @param line scope context of the line
  /// @param signal action that marks the reading as changed
  /// @param commands runner for programs
  /// @param time time until the timeout
  FetchContext(
      String moduleId,
      String owner,
      Scope scope,
      LineScope line,
      ChangeSignal signal,
      CommandRunner commands,
      Duration time) {
    this.moduleId = moduleId;
    this.owner = owner;
    this.scope = scope;
    this.line = line;
    this.evidence = new FileEvidence(line.files());
    this.signal = signal;
    this.commands = new FetchCommands(commands, this::run);
    this.deadlineNanos = line.environment().ticker().nanos() + time.toNanos();
  }

  FileEvidence evidence() {
    return evidence;
  }

  /// {@return the age of the data: that of the oldest shared output that was used}
  Duration age() {
    return commands.age();
  }

  private SharedRun run(String name, Command command, Duration interval) {
    Scope scope = account(line).with("run", name);
    FetchEnvironment all = line.environment();
    return new SharedRun(all.stores(), moduleId, scope, command, interval, all.clock());
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public SessionInput session() {
    requireSession("session");
    return line.session();
  }

  @Override
  public Path directory() {
    requireSession("directory");
    return line.directory();
  }

  private void requireSession(String what) {
    if (scope.kind() != Scope.Kind.SESSION) {
      throw new IllegalStateException(
          "a fetch for " + scope + " must not look at the " + what + ": others share its reading");
    }
  }

  @Override
  public ZoneId zone() {
    if (scope.kind() != Scope.Kind.SESSION && scope.zone().isEmpty()) {
      throw new IllegalStateException(
          "a fetch for " + scope + " must not look at the time zone: use Scope.withZone");
    }
    return scope.zone().orElse(line.zone());
  }

  @Override
  public Path configDirectory() {
    return line.configDirectory();
  }

  @Override
  public Optional<String> account() {
    requireSession("account");
    return line.account().get();
  }

  @Override
  public Path home() {
    return line.home();
  }

  @Override
  public Instant now() {
    return line.environment().clock().instant();
  }

  @Override
  public Duration left() {
    return Duration.ofNanos(Math.max(0, deadlineNanos - line.environment().ticker().nanos()));
  }

  @Override
  public JsonObject settings() {
    return line.settings();
  }

  @Override
  public FileAccess files() {
    return line.files();
  }

  @Override
  public CommandRunner commands() {
    return commands;
  }

  @Override
  public Transcripts transcripts() {
    return new Transcripts() {
      @Override
      public <S> S fold(Path transcript, TranscriptFold<S> fold) throws IOException {
        try {
          return guard()
              .call(
                  "transcript " + transcript,
                  AccessGuard.LINE_NANOS,
                  () -> line.environment().transcripts().fold(moduleId, transcript, fold));
        } catch (StuckException stuck) {
          throw new IOException(stuck.getMessage(), stuck);
        }
      }
    };
  }

  private AccessGuard guard() {
    return line.environment().workers().guard();
  }

  @Override
  public ModuleStore store() {
    return line.environment().stores().of(moduleId, scope);
  }

  @Override
  public ModuleStore accountStore() {
    return line.environment().stores().of(moduleId, account(line).with("store", "account"));
  }

  @Override
  public Path programFile(String name, byte[] content) throws IOException {
    return line.environment().stores().file(moduleId, account(line), name, content);
  }

  /// {@return the scope of what all scopes of a configuration directory share}
  private static Scope account(LineScope line) {
    return Scope.configDirectory(line.configDirectory());
  }

  @Override
  public ModuleState state() {
    return line.environment().states().of(owner);
  }

  @Override
  public void dependsOn(Path path) {
    evidence.add(path);
  }

  @Override
  public Runnable changed() {
    return signal;
  }
}
