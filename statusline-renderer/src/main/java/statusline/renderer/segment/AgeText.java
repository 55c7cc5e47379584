package statusline.renderer.segment;

import java.time.Duration;

/// How the line writes an age: `45s`, `3m`, `2h`, `4d`, rounded down; never longer than four cells.
public final class AgeText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long MAX_DAYS = 999;

  private AgeText() {}

  /// {@return an age as text}
  public static String of(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < MINUTE) {
      return Long.toString(seconds).concat("s");
    }
    if (seconds < HOUR) {
      return Long.toString(seconds / MINUTE).concat("m");
    }
    if (seconds < DAY) {
      return Long.toString(seconds / HOUR).concat("h");
    }
    return Long.toString(Math.min(seconds / DAY, MAX_DAYS)).concat("d");
  }
}
