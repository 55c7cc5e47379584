package statusline.config.zone;

import org.jspecify.annotations.Nullable;

/// Parses one time zone in the form of POSIX, with the extensions of glibc. Not thread-safe.
///
/// The form is `std offset [dst [offset] [,start[/time],end[/time]]]`. Offsets count west of UTC.
final class PosixReader {
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int MAX_OFFSET_HOURS = 24;
  private static final int MAX_TIME_HOURS = 167;
  private static final int MIN_NAME = 3;

  /// The rules of glibc for a zone that has summer time but no rules.
  private static final String DEFAULT_RULES = ",M3.2.0,M11.1.0";

  private String text;
  private int at;
  private boolean isValid = true;

  PosixReader(String text) {
    this.text = text;
  }

  /// {@return the zone, or null if the text has another form}
  @Nullable PosixZone read() {
    name();
    int standard = -offset();
    if (!isValid || at == text.length()) {
      return isValid ? new PosixZone(standard, standard, null, null) : null;
    }
    name();
    int summer = isNumberNext() ? -offset() : standard + SECONDS_OF_HOUR;
    if (at == text.length()) {
      text += DEFAULT_RULES;
    }
    YearlyChange start = change();
    YearlyChange end = change();
    return isValid && at == text.length() ? new PosixZone(standard, summer, start, end) : null;
  }

  private void name() {
    int start = at;
    if (take('<')) {
      while (isLetter(peek()) || isDigit(peek()) || peek() == '+' || peek() == '-') {
        at++;
      }
      require(at - start > MIN_NAME && take('>'));
    } else {
      while (isLetter(peek())) {
        at++;
      }
      require(at - start >= MIN_NAME);
    }
  }

  private int offset() {
    return time(MAX_OFFSET_HOURS);
  }

  /// {@return `[+-]hh[:mm[:ss]]` in seconds}
  private int time(int maxHours) {
    int sign = take('-') ? -1 : 1;
    if (sign > 0) {
      take('+');
    }
    int seconds = number(0, maxHours) * SECONDS_OF_HOUR;
    if (take(':')) {
      seconds += number(0, 59) * 60;
      if (take(':')) {
        seconds += number(0, 59);
      }
    }
    return sign * seconds;
  }

  private YearlyChange change() {
    require(take(','));
    int month = 0;
    int weekday = 0;
    int number;
    char form = peek() == 'M' || peek() == 'J' ? text.charAt(at++) : 'N';
    if (form == 'M') {
      month = number(1, 12);
      require(take('.'));
      number = number(1, 5);
      require(take('.'));
      weekday = number(0, 6);
    } else {
      number = form == 'J' ? number(1, 365) : number(0, 365);
    }
    int second = take('/') ? time(MAX_TIME_HOURS) : 2 * SECONDS_OF_HOUR;
    return new YearlyChange(form, month, number, weekday, second);
  }

  private int number(int least, int most) {
    int start = at;
    int value = 0;
    while (isDigit(peek()) && at - start < 3) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    require(at > start && value >= least && value <= most);
    return value;
  }

  private boolean isNumberNext() {
    return isDigit(peek()) || peek() == '+' || peek() == '-';
  }

  private void require(boolean condition) {
    isValid &= condition;
  }

  private boolean take(char expected) {
    boolean isNext = peek() == expected;
    at += isNext ? 1 : 0;
    return isNext;
  }

  /// {@return the next character, or 0 at the end}
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
