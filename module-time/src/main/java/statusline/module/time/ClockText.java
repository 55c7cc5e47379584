package statusline.module.time;

import java.time.LocalDateTime;

/// Formats a time with a pattern: `HH:mm`, `h:mm a`, `EEE d MMM HH:mm:ss`.
///
/// This replaces `DateTimeFormatter`, which delays a cold start. The letters have the same meaning:
/// `H` hour 0–23, `h` hour 1–12, `m` minute, `s` second, `a` AM or PM, `yyyy` year, `M` month
/// (`MMM` by name), `d` day, `E` day of the week. A doubled letter pads with a zero. Names are
/// English. Other letters and quoted text are copied; two single quotes stand for one.
final class ClockText {
  private static final int MOST = 64;

  private final String pattern;
  private final LocalDateTime time;
  private final StringBuilder text = new StringBuilder();

  private ClockText(String pattern, LocalDateTime time) {
    this.pattern = pattern;
    this.time = time;
  }

  /// {@return the formatted time}
  ///
  /// @param pattern the pattern, of which the first 64 characters are used
  static String of(LocalDateTime time, String pattern) {
    var clock = new ClockText(pattern.length() > MOST ? pattern.substring(0, MOST) : pattern, time);
    clock.write();
    return clock.text.toString();
  }

  private void write() {
    boolean isQuoted = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = at + 1;
      if (c == '\'' && end < pattern.length() && pattern.charAt(end) == c) {
        text.append(c);
        end++;
      } else if (c == '\'') {
        isQuoted = !isQuoted;
      } else if (isQuoted) {
        text.append(c);
      } else {
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        field(c, end - at);
      }
      at = end;
    }
  }

  private void field(char letter, int count) {
    switch (letter) {
      case 'H' -> number(time.getHour(), count);
      case 'h' -> number((time.getHour() + 11) % 12 + 1, count);
      case 'm' -> number(time.getMinute(), count);
      case 's' -> number(time.getSecond(), count);
      case 'a' -> text.append(time.getHour() < 12 ? "AM" : "PM");
      case 'y' -> number(count == 2 ? time.getYear() % 100 : time.getYear(), count);
      case 'd' -> number(time.getDayOfMonth(), count);
      case 'E' -> text.append(name(time.getDayOfWeek().name()));
      case 'M' -> {
        if (count < 3) {
          number(time.getMonthValue(), count);
        } else {
          text.append(name(time.getMonth().name()));
        }
      }
      default -> text.repeat(letter, count);
    }
  }

  private void number(int value, int digits) {
    String written = String.valueOf(value);
    text.repeat('0', Math.max(0, Math.min(digits, 4) - written.length())).append(written);
  }

  /// {@return `Mon` for `MONDAY`}
  private static String name(String constant) {
    return constant.charAt(0) + constant.substring(1, 3).toLowerCase(java.util.Locale.ROOT);
  }
}
