package statusline.config.zone;

import java.time.LocalDate;
import java.time.Year;

/// The time of a change that happens every year, as POSIX describes it. Immutable.
///
/// @param form `M`: the n-th weekday of a month; `J`: the n-th day, without 29 February; `N`: the
///     n-th day after 1 January
/// @param month of form `M`, 1 to 12
/// @param number of the week, 1 to 5, where 5 means the last one; or of the day
/// @param weekday of form `M`, 0 for Sunday to 6
/// @param second of the day in local time; may lie outside of the day
record YearlyChange(char form, int month, int number, int weekday, int second) {
  private static final int DAYS_OF_WEEK = 7;
  private static final long SECONDS_OF_DAY = 86_400;
  private static final int LAST_OF_FEBRUARY = 59;

  /// {@return the time of the change in one year, in seconds since the epoch}
  ///
  /// @param offset before the change, in seconds east of UTC
  long epochSecond(int year, int offset) {
    return epochDay(year) * SECONDS_OF_DAY + second - offset;
  }

  private long epochDay(int year) {
    return switch (form) {
      case 'M' -> dayOfMonth(LocalDate.of(year, month, 1));
      case 'J' -> {
        int leapDay = Year.isLeap(year) && number > LAST_OF_FEBRUARY ? 1 : 0;
        yield LocalDate.of(year, 1, 1).toEpochDay() + number - 1 + leapDay;
      }
      default -> LocalDate.of(year, 1, 1).toEpochDay() + number;
    };
  }

  private long dayOfMonth(LocalDate first) {
    int days = weekday - first.getDayOfWeek().getValue() % DAYS_OF_WEEK;
    days = Math.floorMod(days, DAYS_OF_WEEK) + (number - 1) * DAYS_OF_WEEK;
    return first.toEpochDay() + (days < first.lengthOfMonth() ? days : days - DAYS_OF_WEEK);
  }

  /// {@return a text that is equal for equal changes only, in letters of a zone id}
  String id() {
    return form + "" + month + '.' + number + '.' + weekday + '.' + second;
  }
}
