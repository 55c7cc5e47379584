package statusline.config;

/// How a length of time is written, in the largest unit that it is a whole number of.
public final class DurationWords {
  private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000};
  private static final String[] UNITS = {"d", "h", "m", "s"};

  private DurationWords() {}

  /// {@return a text such as `5m`, that means so many milliseconds}
  public static String of(long millis) {
    for (int i = 0; i < MILLIS.length; i++) {
      if (millis != 0 && millis % MILLIS[i] == 0) {
        return millis / MILLIS[i] + UNITS[i];
      }
    }
    return millis == 0 ? "0" : millis + "ms";
  }
}
