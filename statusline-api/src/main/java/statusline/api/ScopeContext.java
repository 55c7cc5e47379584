package statusline.api;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// The inputs of a scope: session, settings and files. Valid for one line; do not keep it.
public interface ScopeContext {
  /// {@return the host's document about the session}
  SessionInput session();

  /// {@return the absolute current directory of the session}
  ///
  /// It is the directory in the host's document, or the working directory of the run if there is
  /// none.
  Path directory();

  /// {@return the host's absolute configuration directory, which identifies the account}
  Path configDirectory();

  /// {@return the user's home directory}
  Path home();

  /// {@return the absolute directory in `XDG_CONFIG_HOME` of the session's environment}
  ///
  /// If it is empty, programs keep their configuration in `.config` in the home directory.
  Optional<Path> userConfigDirectory();

  /// {@return the value of a variable of the run's environment from which a program or the host
  /// reads settings}
  ///
  /// The client sends only the variables that docs/protocol.md lists. A repository can influence
  /// them. What a fetch uses of a value must be an input of the scope.
  ///
  /// @param name name of the variable
  default Optional<String> variable(String name) {
    return Optional.empty();
  }

  /// {@return a scope of a fetch that runs a program}
  ///
  /// If only the session's own `PATH` contains the program, its path becomes an input of the scope.
  /// Sessions that find it elsewhere, or not at all, do not share the reading.
  ///
  /// @param scope the other inputs
  /// @param program name of the program
  default Scope withProgram(Scope scope, String program) {
    return scope;
  }

  /// {@return whether the user's files in the home and configuration directories may name programs}
  ///
  /// It is false if only the session's environment names these directories, because a repository
  /// can influence it. A scope must then differ if the data module would run such a program.
  default boolean trustsUserFiles() {
    return true;
  }

  /// {@return whether the session's line has a place for a segment of this data module}
  ///
  /// Data that need a program of their own are fetched only if the result is true and is an input
  /// of the scope.
  ///
  /// @param segment name of the segment
  default boolean shows(String segment) {
    return true;
  }

  /// {@return the time zone of the session}
  ///
  /// A zone that `TZ` describes by rules has an id that starts with `rules/`. Other programs do not
  /// know such an id.
  ZoneId zone();

  /// {@return this data module's settings: `modules.<id>` of the user's configuration}
  JsonObject settings();

  /// {@return read access to the file system}
  FileAccess files();

  /// {@return a runner that only finds programs}
  CommandRunner commands();
}
