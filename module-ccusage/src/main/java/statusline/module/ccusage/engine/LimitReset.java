package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;

/// Finds the end of a usage limit in the text of an error, such as `Claude AI usage limit
/// reached|1794585600`. Stateless.
final class LimitReset {
  private static final byte[] MARKER =
      "Claude AI usage limit reached".getBytes(StandardCharsets.US_ASCII);

  /// The position of `AI` in the marker, whose letters are rare in text.
  private static final int RARE_IN_MARKER = 7;

  /// Longer numbers are no times of this era.
  private static final int MAX_DIGITS = 12;

  private LimitReset() {}

  /// Returns the time in seconds since 1970, or 0 if the line does not name it.
  static long seconds(byte[] line, int from, int to) {
    int at = ByteWords.indexOf(line, from, to, MARKER, RARE_IN_MARKER);
    at = ByteWords.indexOf(line, at, to, (byte) '|') + 1;
    long seconds = 0;
    int end = Math.min(to, at + MAX_DIGITS);
    for (; at < end && line[at] >= '0' && line[at] <= '9'; at++) {
      seconds = seconds * 10 + line[at] - '0';
    }
    return seconds;
  }
}
