package statusline.api;

/// Text for a duration: `<1m`, `14m`, `2h04m` or `3d04h`, rounded down.
///
/// Seconds are never shown, because some hosts refresh the line only after events. Stateless.
public final class TimeText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private TimeText() {}

  /// {@return the text for a duration}
  ///
  /// @param seconds duration in seconds; a negative number counts as 0
  public static String of(long seconds) {
    if (seconds < MINUTE) {
      return "<1m";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + "m";
    }
    return seconds < DAY
        ? seconds / HOUR + "h" + twoDigits(seconds % HOUR / MINUTE) + "m"
        : seconds / DAY + "d" + twoDigits(seconds % DAY / HOUR) + "h";
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
