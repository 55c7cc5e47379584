package statusline.renderer.segment;

import java.time.Duration;

/// The text form of an age: `3m`, `2h`, `4d`, rounded down, at most four cells.
public final class AgeText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long MAX_DAYS = 999;

  private AgeText() {}

  /// {@return an age as text, or empty if it is under a minute}
  public static String of(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < MINUTE) {
      return "";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + "m";
    }
    if (seconds < DAY) {
      return seconds / HOUR + "h";
    }
    return Math.min(seconds / DAY, MAX_DAYS) + "d";
  }
}
