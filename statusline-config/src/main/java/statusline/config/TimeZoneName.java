package statusline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Which time zone a `TZ` variable or this machine means.
///
/// `ZoneId.systemDefault()` says the same by way of `java.util.TimeZone`, which reads a second
/// table of all zones; on the way of a first line that is several milliseconds too many, so it is
/// asked last.
final class TimeZoneName {
  private static final Path LOCAL_TIME = Path.of("/etc/localtime");
  private static final String ZONES = "/zoneinfo/";

  private TimeZoneName() {}

  /// {@return the zone}
  ///
  /// @param variable value of `TZ`, empty where it is unset
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

  /// {@return the name that a file's path ends in, or what is no such path as it is}
  private static String name(String text) {
    int zones = text.indexOf(ZONES);
    return zones < 0 ? text : text.substring(zones + ZONES.length());
  }

  /// {@return the name that the link at /etc/localtime leads to, or nothing}
  private static String machine() {
    try {
      String target = Files.readSymbolicLink(LOCAL_TIME).toString();
      return target.contains(ZONES) ? name(target) : "";
    } catch (IOException | UnsupportedOperationException noLink) {
      return "";
    }
  }
}
