package statusline.api;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A data module's only window to the world during one fetch. Made for one fetch; safe to use from
/// the fetching thread alone; not to be kept.
///
/// A reading is shared by every session of an equal scope, so a fetch sees just what its scope
/// names: the session only in a session scope, the time zone only where the scope includes it.
public interface ModuleContext {
  /// {@return what this fetch is for}
  Scope scope();

  /// {@return what the host said about the session}
  /// @throws IllegalStateException unless the scope is a session: another session shares the
  ///     reading
  SessionInput session();

  /// {@return the session's current directory, absolute: what the host said, else where we were
  /// run}
  /// @throws IllegalStateException unless the scope is a session
  Path directory();

  /// {@return the time zone}
  /// @throws IllegalStateException unless the scope is a session or has {@link Scope#withZone}
  ZoneId zone();

  /// {@return the host's configuration directory, absolute; one broker serves one of them}
  Path configDirectory();

  /// {@return the user's home directory}
  Path home();

  /// {@return the time}
  Instant now();

  /// {@return how long this fetch may still take; whatever it brings later is dropped}
  Duration left();

  /// {@return this data module's own settings: `modules.<id>` of the user's configuration}
  JsonObject settings();

  /// {@return the file system, for reading}
  FileAccess files();

  /// {@return a way to run programs}
  CommandRunner commands();

  /// {@return the transcripts of the host, read incrementally}
  Transcripts transcripts();

  /// {@return a small store that survives the daemon, one for each scope}
  ModuleStore store();

  /// {@return a small store that all sessions of the account share, whatever the scope: for what
  /// one of them learns of it, such as its limits}
  ModuleStore accountStore();

  /// Names a file or directory the data come from: as soon as its size, time or identity changes,
  /// or it appears or goes, the reading is old, however young.
  ///
  /// @param path absolute; need not exist
  void dependsOn(Path path);

  /// {@return a way to say at any later time, from any thread, that the data have changed}
  ///
  /// Running it makes the reading of this scope old. It may be kept as long as the process lives.
  Runnable changed();
}
