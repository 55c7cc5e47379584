package statusline.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;

/// Reads times in the forms that hosts and gateways write.
final class EpochTime {
  /// The year 2001, in seconds since the epoch. A smaller number is a duration or a placeholder.
  private static final double START = 1e9;

  /// The year 2200, in seconds since the epoch. A larger number has a smaller unit.
  private static final double END = 7_258_118_400.0;

  private static final int MAX_CHARS = 64;
  private static final int DATE_CHARS = "2026-11-23".length();

  private EpochTime() {}

  /// {@return the time in seconds since the epoch, or empty}
  ///
  /// @param number seconds, milliseconds, microseconds or nanoseconds since the epoch
  static OptionalLong of(double number) {
    double seconds = number;
    for (int unit = 0; unit < 3 && seconds >= END; unit++) {
      seconds /= 1_000;
    }
    return seconds >= START && seconds < END
        ? OptionalLong.of((long) seconds)
        : OptionalLong.empty();
  }

  /// {@return the time in seconds since the epoch, or empty}
  ///
  /// @param text an ISO 8601 text; UTC if it has no offset
  static OptionalLong parse(String text) {
    String written = text.strip();
    if (written.length() < DATE_CHARS || written.length() > MAX_CHARS) {
      return OptionalLong.empty();
    }
    try {
      return of((double) seconds(written.replace(' ', 'T').toUpperCase(Locale.ROOT)));
    } catch (DateTimeException malformed) {
      return OptionalLong.empty();
    }
  }

  private static long seconds(String text) {
    if (text.length() == DATE_CHARS) {
      return LocalDate.parse(text).toEpochDay() * 86_400;
    }
    if (text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > DATE_CHARS) {
      return OffsetDateTime.parse(withColon(text)).toEpochSecond();
    }
    return LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
  }

  /// {@return the text with `+00:00` for the offset `+0000`}
  private static String withColon(String text) {
    int sign = text.length() - "+0000".length();
    boolean isBasic = sign > DATE_CHARS && "+-".indexOf(text.charAt(sign)) >= 0;
    return isBasic ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3) : text;
  }
}
