package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/// The environment variables that make `ccusage` read one account in one time zone.
///
/// Values that it would silently misinterpret are rejected: a wrong number is worse than none.
final class CcusageEnvironment {
  private static final int SECONDS_OF_HOUR = 3_600;

  /// The start of the id of a zone that has rules but no name.
  private static final String RULES = "rules/";

  private CcusageEnvironment() {}

  /// {@return the environment variables}
  ///
  /// @param home home directory, in which ccusage looks for records of other agents
  /// @param configDirectory configuration directory of the account
  /// @param zone name of a time zone, returned by {@link #zoneName}
  /// @throws IOException if ccusage would read another account
  static Map<String, String> of(Path home, Path configDirectory, String zone) throws IOException {
    return Map.of(
        "HOME",
        home.toString(),
        "CLAUDE_CONFIG_DIR",
        unambiguous(configDirectory),
        "TZ",
        zone,
        "LOG_LEVEL",
        "0",
        "NO_COLOR",
        "1");
  }

  /// {@return a name of the time zone that ccusage accepts}
  ///
  /// It accepts names of the IANA database and silently uses UTC for any other name.
  ///
  /// @throws IOException if there is no such name
  static String zoneName(ZoneId zone) throws IOException {
    if (!(zone.normalized() instanceof ZoneOffset offset)) {
      if (zone.getId().startsWith(RULES)) {
        throw new IOException("ccusage knows no rules of time zones; set TZ to a name");
      }
      return zone.getId();
    }
    int hours = offset.getTotalSeconds() / SECONDS_OF_HOUR;
    if (offset.getTotalSeconds() % SECONDS_OF_HOUR != 0 || hours < -12 || hours > 14) {
      throw new IOException("ccusage has no time zone with the offset " + offset);
    }
    // The sign is inverted: Etc/GMT-2 is two hours east.
    return hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  /// The variable is a list separated by commas. Its elements are trimmed, and a last name
  /// `projects` is removed.
  private static String unambiguous(Path directory) throws IOException {
    String text = directory.toString();
    if (text.indexOf(',') >= 0 || !text.equals(text.strip()) || directory.endsWith("projects")) {
      throw new IOException("ccusage would misread the directory " + text);
    }
    return text;
  }
}
