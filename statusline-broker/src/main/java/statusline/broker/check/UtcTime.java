package statusline.broker.check;

import java.time.LocalDate;
import java.time.YearMonth;

/// A point in time as the host writes it: `2026-11-23T15:53:27.645Z`.
///
/// Read by hand, for the formatters of the JDK take longer to load than a line may.
final class UtcTime {
  private static final String FORM = "0000-00-00T00:00:00.000Z";
  private static final long DAY_MILLIS = 86_400_000;

  private UtcTime() {}

  /// {@return ms since the epoch; 0 for a text of another form}
  static long millis(String text) {
    if (!hasForm(text)) {
      return 0;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return 0;
    }
    long seconds =
        3_600L * number(text, 11, 13) + 60L * number(text, 14, 16) + number(text, 17, 19);
    long days = LocalDate.of(year, month, day).toEpochDay();
    return days * DAY_MILLIS + seconds * 1_000 + number(text, 20, 23);
  }

  private static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
