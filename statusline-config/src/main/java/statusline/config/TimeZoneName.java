package statusline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Determines the time zone from `TZ` or from the machine's settings.
///
/// `ZoneId.systemDefault()` reads a second zone table, so it is the last resort
/// (docs/decisions/0020).
final class TimeZoneName {
  private static final Path LOCAL_TIME = Path.of("/etc/localtime");
  private static final String ZONES = "/zoneinfo/";

  private TimeZoneName() {}

  /// {@return the zone}
  ///
  /// @param variable value of `TZ`; empty if it is not set
  static ZoneId zone(String variable) {
    String name = name(variable.startsWith(":") ? variable.substring(1) : variable);
    if (name.isEmpty()) {
      name = machine();
    }
    if (isUtc(name)) {
      return ZoneOffset.UTC;
    }
    try {
      return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }

  private static boolean isUtc(String name) {
    return name.equals("UTC") || name.equals("Etc/UTC") || name.equals("UTC0");
  }

  /// {@return the zone name at the end of a path below `zoneinfo`; any other text unchanged}
  private static String name(String text) {
    int zones = text.indexOf(ZONES);
    return zones < 0 ? text : text.substring(zones + ZONES.length());
  }

  /// {@return the zone name that the link `/etc/localtime` points to; empty if it is no such link}
  private static String machine() {
    try {
      String target = Files.readSymbolicLink(LOCAL_TIME).toString();
      return target.contains(ZONES) ? name(target) : "";
    } catch (IOException | UnsupportedOperationException notALink) {
      return "";
    }
  }
}
