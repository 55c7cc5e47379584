package statusline.module.ccusage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/// The environment in which `ccusage` reads one account and counts days in one time zone.
///
/// What it would misread without a word is refused: a wrong number is worse than none.
final class CcusageEnvironment {
  private static final int SECONDS_OF_HOUR = 3_600;

  private CcusageEnvironment() {}

  /// {@return the variables}
  ///
  /// @param home where the records of other agents are looked for
  /// @param configDirectory the account
  /// @param zone a time zone by a name that {@link #zoneName} gave
  /// @throws IOException where ccusage would read another account
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

  /// {@return a name of the time zone that ccusage knows}
  ///
  /// It takes names of the IANA data base alone, and counts in UTC without a word for any other.
  ///
  /// @throws IOException where there is no such name
  static String zoneName(ZoneId zone) throws IOException {
    if (!(zone.normalized() instanceof ZoneOffset offset)) {
      return zone.getId();
    }
    int hours = offset.getTotalSeconds() / SECONDS_OF_HOUR;
    if (offset.getTotalSeconds() % SECONDS_OF_HOUR != 0 || hours < -12 || hours > 14) {
      throw new IOException("ccusage knows no time zone of the offset " + offset);
    }
    // The sign is the other way round: Etc/GMT-2 is two hours east.
    return hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  /// The variable is a list divided by commas, trimmed, and a last name `projects` is cut off.
  private static String unambiguous(Path directory) throws IOException {
    String text = directory.toString();
    if (text.indexOf(',') >= 0 || !text.equals(text.strip()) || directory.endsWith("projects")) {
      throw new IOException("ccusage would misread the name of the directory " + text);
    }
    return text;
  }
}
