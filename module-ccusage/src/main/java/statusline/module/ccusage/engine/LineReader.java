package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Reads the lines of a file from a position on, with a bounded buffer. Not thread-safe.
final class LineReader {
  /// Longer lines count as empty. Lines with a usage have a few kilobytes.
  static final int MAX_LINE = 8 << 20;

  private static final int BUFFER = 1 << 18;

  private byte[] buffer = new byte[BUFFER];
  private int length;

  /// The position in the file of the first byte in the buffer.
  private long start;

  /// The position of the line that is too long and is being skipped, or -1.
  private long skipped;

  /// Takes each line.
  interface Sink {
    /// Takes one line.
    ///
    /// @param from the line's first byte
    /// @param to the position after its last, without the line feed
    /// @param isComplete whether a line feed follows
    void line(byte[] bytes, int from, int to, boolean isComplete);
  }

  /// Reads all lines from a position on and returns the position after the last line feed.
  long read(FileChannel channel, long position, Sink sink) throws IOException {
    start = position;
    length = 0;
    skipped = -1;
    int scanned = 0;
    while (fill(channel)) {
      int from = lines(scanned, sink);
      System.arraycopy(buffer, from, buffer, 0, length - from);
      start += from;
      length -= from;
      scanned = length;
      if (length == buffer.length) {
        scanned = grow();
      }
    }
    if (length > 0 && skipped < 0) {
      sink.line(buffer, 0, length, false);
    }
    if (buffer.length > BUFFER) {
      buffer = new byte[BUFFER];
    }
    return skipped < 0 ? start : skipped;
  }

  private boolean fill(FileChannel channel) throws IOException {
    int count =
        channel.read(ByteBuffer.wrap(buffer, length, buffer.length - length), start + length);
    length += Math.max(count, 0);
    return count >= 0;
  }

  /// Passes on the complete lines in the buffer and returns the position after them.
  private int lines(int scanned, Sink sink) {
    int from = 0;
    int end = ByteWords.indexOf(buffer, scanned, length, (byte) '\n');
    while (end < length) {
      sink.line(buffer, skipped < 0 ? from : end, end, true);
      skipped = -1;
      from = end + 1;
      end = ByteWords.indexOf(buffer, from, length, (byte) '\n');
    }
    return from;
  }

  /// Makes room in a full buffer. Returns how many of its bytes are known to have no line feed.
  private int grow() {
    if (buffer.length < MAX_LINE) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
      return length;
    }
    skipped = skipped < 0 ? start : skipped;
    start += length;
    length = 0;
    return 0;
  }
}
