package statusline.api;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/// The inputs of one report. Use it only during the call that got it.
public interface ReportContext {
  /// {@return what the person asked for}
  ReportArguments arguments();

  /// {@return the host's absolute configuration directory, which identifies the account}
  Path configDirectory();

  /// {@return the user's home directory}
  Path home();

  /// {@return the time zone in which days begin}
  ZoneId zone();

  /// {@return the current time}
  Instant now();

  /// {@return the persistent state that the data modules of this report's Java module share for the
  /// configuration directory}
  ///
  /// A report reads it, and its requests to write it may be ignored.
  default ModuleState state() {
    return ModuleState.none();
  }

  /// {@return the width of the terminal in cells, for lines of text}
  int columns();

  /// {@return the settings of a data module: `modules.<id>` of the user's configuration}
  ///
  /// @param dataModule id of a data module in the same Java module
  JsonObject settings(String dataModule);

  /// {@return read access to the file system}
  FileAccess files();
}
