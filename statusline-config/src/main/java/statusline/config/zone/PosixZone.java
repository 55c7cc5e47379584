package statusline.config.zone;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A time zone in the form of POSIX, such as `CET-1CEST,M3.5.0,M10.5.0/3`. Immutable.
///
/// @param standard offset in seconds east of UTC
/// @param summer offset in summer, the same without summer time
/// @param start of summer time, or null without summer time
/// @param end of summer time, or null without summer time
record PosixZone(
    int standard, int summer, @Nullable YearlyChange start, @Nullable YearlyChange end) {
  private static final int FIRST_YEAR = 1970;

  /// {@return the zone that a text describes; null if it has another form}
  static @Nullable ZoneId zone(String text) {
    try {
      PosixZone zone = new PosixReader(text).read();
      return zone == null ? null : zone.zone();
    } catch (DateTimeException unusableOffset) {
      return null;
    }
  }

  private ZoneId zone() {
    return start == null || end == null
        ? ZoneOffset.ofTotalSeconds(standard)
        : RuleZones.SHARED.of(
            standard + "~" + summer + '~' + start.id() + '~' + end.id(),
            () -> {
              var history = new ZoneHistory(standard);
              addTo(history, FIRST_YEAR, Long.MIN_VALUE);
              return history.rules();
            });
  }

  /// Adds the changes of summer time to a history.
  ///
  /// @param firstYear of the changes
  /// @param after second since the epoch; earlier changes are not added
  void addTo(ZoneHistory history, int firstYear, long after) {
    if (start == null || end == null) {
      return;
    }
    for (int year = firstYear; year <= ZoneHistory.LAST_YEAR; year++) {
      long summerStart = start.epochSecond(year, standard);
      long summerEnd = end.epochSecond(year, summer);
      if (summerStart > after) {
        history.add(summerStart, summer);
      }
      if (summerEnd > after) {
        history.add(summerEnd, standard);
      }
    }
  }
}
