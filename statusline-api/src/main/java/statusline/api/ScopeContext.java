package statusline.api;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// What may decide a scope: the session that asks, and the settings. Made for one line; not to be
/// kept.
public interface ScopeContext {
  /// {@return what the host said about the session that asks}
  SessionInput session();

  /// {@return the session's current directory, absolute: what the host said, else where we were
  /// run}
  Path directory();

  /// {@return the host's configuration directory, absolute: the account}
  Path configDirectory();

  /// {@return the user's home directory}
  Path home();

  /// {@return where the user keeps the configuration of programs, absolute: `XDG_CONFIG_HOME` of
  /// the session that asks; empty where that is not set, which means `.config` in the home}
  Optional<Path> userConfigDirectory();

  /// {@return the time zone of the session that asks}
  ZoneId zone();

  /// {@return this data module's own settings: `modules.<id>` of the user's configuration}
  JsonObject settings();

  /// {@return the file system, for reading}
  FileAccess files();

  /// {@return which programs there are}
  CommandRunner commands();
}
