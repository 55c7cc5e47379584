package statusline.broker.fetch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// The scope context of one data module for one line.
///
/// @param session document of the host
/// @param directory current directory of the session
/// @param userConfigDirectory `XDG_CONFIG_HOME` of its environment; empty if it is not set
/// @param variables variables of its environment that programs read, by name
/// @param zone time zone of its environment
/// @param trustsUserFiles whether files in the home and configuration directories may name programs
/// @param account returns a digest of the account that the host is logged in with
/// @param shown returns whether the line has a place for a segment of the data module
/// @param settings settings of the data module
/// @param environment environment of the broker
public record LineScope(
    SessionInput session,
    Path directory,
    Optional<Path> userConfigDirectory,
    Map<String, String> variables,
    ZoneId zone,
    boolean trustsUserFiles,
    Supplier<Optional<String>> account,
    Predicate<String> shown,
    JsonObject settings,
    FetchEnvironment environment)
    implements ScopeContext {
  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public boolean shows(String segment) {
    return shown.test(segment);
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
  public FileAccess files() {
    return environment.files();
  }

  /// {@return the runner for the fetches of this line, which uses no program of its project}
  ///
  /// A document without a project directory comes from an old host. Its current directory counts.
  CommandRunner programs() {
    return environment.commands().forSession(project(), sessionPath());
  }

  private Path project() {
    return session.projectDirectory().orElse(directory);
  }

  /// An untrusted request names its own home and projects, by which directories are judged.
  private String sessionPath() {
    return trustsUserFiles ? variables.getOrDefault("PATH", "") : "";
  }

  @Override
  public Scope withProgram(Scope scope, String program) {
    return environment
        .commands()
        .programOfSession(program, project(), sessionPath())
        .map(found -> scope.with("program-" + program, found.toString()))
        .orElse(scope);
  }

  /// {@return a runner that finds programs but does not run them, because no line waits for a
  /// program}
  @Override
  public CommandRunner commands() {
    CommandRunner all = programs();
    return new CommandRunner() {
      @Override
      public Optional<Path> find(String program) {
        return all.find(program);
      }

      @Override
      public CommandOutput run(Command command) {
        throw new IllegalStateException("a line does not wait for a program");
      }
    };
  }
}
