package statusline.api;

/// How a length of time reads on the line: `<1m`, `14m`, `2h04m`, `3d04h`, rounded down.
///
/// Never in seconds: a host that runs us on events only would leave them standing. Stateless.
public final class TimeText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private TimeText() {}

  /// {@return the text}
  ///
  /// @param seconds a negative number reads as 0
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
