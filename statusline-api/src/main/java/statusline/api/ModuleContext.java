package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The inputs of one fetch: session, settings, time, files and programs.
///
/// All sessions with an equal scope share a reading. A fetch therefore sees only what its scope
/// names: the session only in a session scope, the time zone only in a scope that includes it. Use
/// a context only on the fetching thread and do not keep it.
public interface ModuleContext {
  /// {@return the scope of this fetch}
  Scope scope();

  /// {@return the host's document about the session}
  /// @throws IllegalStateException if the scope is not a session scope, because other sessions
  ///     share the reading
  SessionInput session();

  /// {@return the absolute current directory of the session}
  ///
  /// It is the directory in the host's document, or the working directory of the run if there is
  /// none.
  /// @throws IllegalStateException if the scope is not a session scope
  Path directory();

  /// {@return the time zone}
  /// @throws IllegalStateException if the scope is neither a session scope nor has {@link
  ///     Scope#withZone}
  ZoneId zone();

  /// {@return the host's absolute configuration directory, which identifies the account}
  Path configDirectory();

  /// {@return a digest of the account that the host is logged in with; an empty string if it is
  /// logged in with none, and empty if that is unknown}
  ///
  /// The account of a configuration directory changes with a login. Data that belong to it must
  /// be stored with it.
  /// @throws IllegalStateException if the scope is not a session scope
  default Optional<String> account() {
    return Optional.of("");
  }

  /// {@return the user's home directory}
  Path home();

  /// {@return the current time}
  Instant now();

  /// {@return the time until this fetch reaches its timeout; later results are dropped}
  Duration left();

  /// {@return this data module's settings: `modules.<id>` of the user's configuration}
  JsonObject settings();

  /// {@return read access to the file system}
  FileAccess files();

  /// {@return a runner for programs}
  CommandRunner commands();

  /// {@return incremental access to the host's transcripts}
  Transcripts transcripts();

  /// {@return the persistent store of this data module for this scope}
  ModuleStore store();

  /// {@return the persistent store of this data module that all scopes of the configuration
  /// directory share}
  ///
  /// Use it for data that one session learns about the whole account, such as its limits.
  ModuleStore accountStore();

  /// {@return the persistent state that all data modules of this one's Java module share for the
  /// configuration directory}
  default ModuleState state() {
    return ModuleState.none();
  }

  /// {@return the absolute path of a private file with the given content, which a program of this
  /// data module reads}
  ///
  /// Each account has its own files. A file with the same name and another content is replaced.
  ///
  /// @param name name of the file: words joined by dashes, with a suffix
  /// @param content bytes of the file
  /// @throws IOException if the file cannot be written
  Path programFile(String name, byte[] content) throws IOException;

  /// Adds a file or directory that the data depend on.
  ///
  /// The reading becomes old as soon as the size, time or identity of the file changes, or the file
  /// appears or disappears.
  ///
  /// @param path absolute path; the file need not exist
  void dependsOn(Path path);

  /// {@return an action that marks the reading as old}
  ///
  /// It may run at any time and on any thread, and may be kept for the life of the process.
  Runnable changed();
}
