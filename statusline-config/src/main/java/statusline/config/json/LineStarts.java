package statusline.config.json;

import java.util.Arrays;

/// The offsets at which the lines of a text start. Lines end with `\n`, `\r\n` or `\r`. Immutable.
final class LineStarts {
  private final int[] starts;

  private LineStarts(int[] starts) {
    this.starts = starts;
  }

  /// {@return the lines of a text; a byte order mark belongs to none}
  static LineStarts of(String text) {
    int[] starts = new int[16];
    int count = 1;
    starts[0] = text.startsWith("\ufeff") ? 1 : 0;
    for (int i = starts[0]; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBeforeLineFeed = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !isBeforeLineFeed) {
        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
        starts[count] = i + 1;
        count++;
      }
    }
    return new LineStarts(Arrays.copyOf(starts, count));
  }

  /// {@return the position of an offset}
  TextPosition position(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = Math.max(0, found >= 0 ? found : -found - 2);
    return new TextPosition(line + 1, Math.max(offset, starts[line]) - starts[line] + 1);
  }
}
