package statusline.module.ccusage.report;

import java.time.LocalDate;

/// Times as `2026-11-20T15:40:00.000Z`. A formatter of the JDK would take longer to load than a
/// short report to write.
final class UtcTime {
  private static final long DAY = 86_400_000;

  private UtcTime() {}

  /// {@return a time as text}
  ///
  /// @param millis milliseconds since 1970
  static String text(long millis) {
    int ofDay = (int) Math.floorMod(millis, DAY);
    var text = new StringBuilder(24);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(millis, DAY))).append('T');
    two(text, ofDay / 3_600_000).append(':');
    two(text, ofDay / 60_000 % 60).append(':');
    two(text, ofDay / 1_000 % 60).append('.');
    two(text, ofDay % 1_000 / 10).append((char) ('0' + ofDay % 10));
    return text.append('Z').toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
