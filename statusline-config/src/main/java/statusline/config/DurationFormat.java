package statusline.config;

/// Formats durations in the largest unit that divides them.
public final class DurationFormat {
  private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000};
  private static final String[] UNITS = {"d", "h", "m", "s"};

  private DurationFormat() {}

  /// {@return a text such as `5m`}
  ///
  /// @param millis the duration in milliseconds
  public static String of(long millis) {
    for (int i = 0; i < MILLIS.length; i++) {
      if (millis != 0 && millis % MILLIS[i] == 0) {
        return millis / MILLIS[i] + UNITS[i];
      }
    }
    return millis == 0 ? "0" : millis + "ms";
  }
}
