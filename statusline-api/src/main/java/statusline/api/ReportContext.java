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

  /// {@return the width of the terminal in cells, for lines of text}
  int columns();
}
