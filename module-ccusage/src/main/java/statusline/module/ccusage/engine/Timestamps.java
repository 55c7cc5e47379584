package statusline.module.ccusage.engine;

/// Reads the timestamps of transcripts: `YYYY-MM-DDTHH:MM:SS[.mmm](Z|+hh:mm|-hh:mm)`.
final class Timestamps {
  static final long INVALID = Long.MIN_VALUE;

  private Timestamps() {}

  /// Returns the time in milliseconds since 1970, or [#INVALID].
  static long millis(byte[] text, int from, int to) {
    int length = to - from;
    if (length < 20 || !hasSeparators(text, from)) {
      return INVALID;
    }
    int year = number(text, from, 4);
    int month = number(text, from + 5, 2);
    int day = number(text, from + 8, 2);
    int seconds = clock(text, from + 11, true);
    boolean hasMillis = text[from + 19] == '.';
    int millis = 0;
    int zone = from + 19;
    if (hasMillis) {
      millis = length >= 24 ? number(text, from + 20, 3) : -1;
      zone = from + 23;
    }
    int offset = millis < 0 ? Integer.MIN_VALUE : offsetSeconds(text, zone, to);
    if (year < 0 || !isDate(year, month, day) || seconds < 0 || offset == Integer.MIN_VALUE) {
      return INVALID;
    }
    return (epochDay(year, month, day) * 86_400L + seconds - offset) * 1000 + millis;
  }

  private static boolean hasSeparators(byte[] text, int from) {
    return text[from + 4] == '-'
        && text[from + 7] == '-'
        && text[from + 10] == 'T'
        && text[from + 13] == ':'
        && text[from + 16] == ':';
  }

  private static int offsetSeconds(byte[] text, int from, int to) {
    if (to - from == 1 && text[from] == 'Z') {
      return 0;
    }
    if (to - from != 6 || text[from + 3] != ':') {
      return Integer.MIN_VALUE;
    }
    int seconds = clock(text, from + 1, false);
    if (seconds < 0 || (text[from] != '+' && text[from] != '-')) {
      return Integer.MIN_VALUE;
    }
    return text[from] == '+' ? seconds : -seconds;
  }

  /// Returns the seconds of `HH:MM` or `HH:MM:SS`, or -1.
  private static int clock(byte[] text, int from, boolean hasSeconds) {
    int hour = number(text, from, 2);
    int minute = number(text, from + 3, 2);
    int second = hasSeconds ? number(text, from + 6, 2) : 0;
    boolean isValid =
        hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    return isValid ? (hour * 60 + minute) * 60 + second : -1;
  }

  /// Returns the number of the given digits, or -1.
  private static int number(byte[] text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days =
        switch (month) {
          case 2 -> isLeap ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
    return day <= days;
  }

  /// The day number since 1970-01-01 in the proleptic Gregorian calendar, without the classes of
  /// java.time, which cost milliseconds in a fresh JVM.
  private static long epochDay(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int monthIndex = (month + 9) % 12;
    int era = Math.floorDiv(shifted, 400);
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * monthIndex + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}
