package statusline.config.zone;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The time zones that `TZ` and `/etc/localtime` name, as libc understands them.
///
/// The JVM has a zone of its own, which is that of the process that started it. It is never used.
public final class TimeZones {
  private static final Path LOCAL_TIME = Path.of("/etc/localtime");
  private static final LocalTime MACHINE = new LocalTime(LOCAL_TIME);
  private static final String ZONES = "/zoneinfo/";
  private static final int MAX_LENGTH = 256;

  private TimeZones() {}

  /// {@return the zone of a run; UTC if the variable is empty or names no zone}
  ///
  /// @param variable value of `TZ`: a name, or rules in the form of POSIX; null if it is not set
  public static ZoneId of(@Nullable String variable) {
    if (variable == null) {
      return MACHINE.zone();
    }
    String name = name(variable.startsWith(":") ? variable.substring(1) : variable);
    if (name.equals("localtime") || name.equals(LOCAL_TIME.toString())) {
      return MACHINE.zone();
    }
    ZoneId zone = name.length() > MAX_LENGTH ? null : zone(name);
    return zone == null ? ZoneOffset.UTC : zone;
  }

  private static @Nullable ZoneId zone(String name) {
    if (!isPosix(name)) {
      return named(name);
    }
    // `EST5EDT` is also a name, whose zone has the rules of earlier years too.
    ZoneId zone = name.indexOf(',') < 0 && name.indexOf('<') < 0 ? namedPosix(name) : null;
    return zone == null ? PosixZone.zone(name) : zone;
  }

  /// {@return whether a text has the form of POSIX: rules or an offset, not only a name}
  private static boolean isPosix(String name) {
    if (name.indexOf(',') >= 0 || name.indexOf('<') >= 0) {
      return true;
    }
    boolean hasDigit = false;
    for (int i = 0; i < name.length() && !hasDigit; i++) {
      hasDigit = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return hasDigit && name.indexOf('/') < 0;
  }

  /// Java reads `UTC+3` as three hours east, POSIX as three hours west.
  private static @Nullable ZoneId namedPosix(String name) {
    char last = name.charAt(name.length() - 1);
    return last >= 'A' && last <= 'Z' ? named(name) : null;
  }

  /// {@return the zone with a name of the zone database; null if there is none}
  static @Nullable ZoneId named(String name) {
    if (name.equals("UTC") || name.equals("Etc/UTC")) {
      return ZoneOffset.UTC;
    }
    try {
      return name.isEmpty() ? null : ZoneId.of(ofJava(name));
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  /// {@return the name in Java's zone data, which lack a few names of the zone database}
  private static String ofJava(String name) {
    return switch (name) {
      case "EST" -> "-05:00";
      case "MST" -> "-07:00";
      case "HST" -> "-10:00";
      case "ROC" -> "Asia/Taipei";
      default -> name;
    };
  }

  /// {@return the zone name at the end of a path below `zoneinfo`; any other text unchanged}
  static String name(String text) {
    int zones = text.indexOf(ZONES);
    String name = zones < 0 ? text : text.substring(zones + ZONES.length());
    return name.startsWith("posix/") || name.startsWith("right/") ? name.substring(6) : name;
  }

  /// {@return whether a path leads below `zoneinfo`}
  static boolean isBelowZones(String path) {
    return path.contains(ZONES);
  }
}
