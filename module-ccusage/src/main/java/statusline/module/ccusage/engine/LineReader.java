package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// Reads the lines of a file that contain `"usage":{`, from a point on and with a bounded buffer.
///
/// Most bytes are in other lines, so the text is searched first, and then the ends of its line. Not
/// thread-safe.
final class LineReader {
  /// Longer lines count as empty. Lines with a usage have a few kilobytes.
  static final int MAX_LINE = 8 << 20;

  private static final byte[] MARKER = "\"usage\":{".getBytes(StandardCharsets.US_ASCII);

  /// The position of the brace in the marker, its rarest byte in transcripts.
  private static final int RARE_IN_MARKER = 8;

  private static final int BUFFER = 1 << 18;

  /// Bytes before a point whose checksum shows whether the file still has the same start.
  private static final int CHECKED = 1024;

  private byte[] buffer = new byte[BUFFER];
  private int length;

  /// The position in the file of the first byte in the buffer.
  private long start;

  /// The place in the buffer of the first byte that has not been passed on.
  private int next;

  private boolean isInLongLine;

  /// Takes each line with the marker.
  interface Sink {
    /// Called before the first line, when the bytes before the point have proved to be the same.
    void begin();

    /// Called for each part of the file that has been read.
    void filled();

    /// Takes one line.
    ///
    /// @param from the line's first byte
    /// @param to the position after its last, without the line feed
    /// @param isComplete whether a line feed follows
    void line(byte[] bytes, int from, int to, boolean isComplete);
  }

  /// Reads all lines from a point on. Returns whether the bytes before the point are the same.
  boolean read(FileChannel channel, ReadPoint from, Sink sink) throws IOException {
    int history = (int) Math.min(CHECKED, from.position());
    start = from.position() - history;
    length = 0;
    next = history;
    isInLongLine = from.isInLongLine();
    boolean hasMore = true;
    while (hasMore && length < history) {
      hasMore = fill(channel);
    }
    if (length < history || (history > 0 && checksum() != from.checksum())) {
      return false;
    }
    sink.begin();
    int scanned = next;
    while (hasMore) {
      lines(scanned, sink);
      scanned = makeRoom();
      hasMore = fill(channel);
      sink.filled();
    }
    end(sink);
    return true;
  }

  private boolean fill(FileChannel channel) throws IOException {
    // Larger parts do not fit into the processor's cache.
    int part = Math.min(buffer.length - length, BUFFER);
    int count = channel.read(ByteBuffer.wrap(buffer, length, part), start + length);
    length += Math.max(count, 0);
    return count >= 0;
  }

  /// Passes on the complete lines in the buffer.
  ///
  /// @param scanned where the bytes begin that may have a line feed
  private void lines(int scanned, Sink sink) {
    int end = ByteWords.lastIndexOf(buffer, scanned, length, (byte) '\n') + 1;
    if (end == scanned) {
      return;
    }
    if (isInLongLine) {
      next = ByteWords.indexOf(buffer, next, end, (byte) '\n') + 1;
      isInLongLine = false;
    }
    while (next < end) {
      int marker = ByteWords.indexOf(buffer, next, end, MARKER, RARE_IN_MARKER);
      if (marker == end) {
        next = end;
      } else {
        int from = ByteWords.lastIndexOf(buffer, next, marker, (byte) '\n') + 1;
        int to = ByteWords.indexOf(buffer, marker, end, (byte) '\n');
        sink.line(buffer, from, to, true);
        next = to + 1;
      }
    }
  }

  /// Makes room in the buffer, whose bytes have no further line feed. Returns where to search next.
  private int makeRoom() {
    if (isInLongLine) {
      next = length;
    }
    int kept = Math.max(0, next - CHECKED);
    if (kept > 0) {
      System.arraycopy(buffer, kept, buffer, 0, length - kept);
      start += kept;
      length -= kept;
      next -= kept;
    }
    if (length == buffer.length && buffer.length < MAX_LINE) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    } else if (length == buffer.length) {
      isInLongLine = true;
      return makeRoom();
    }
    return length;
  }

  private void end(Sink sink) {
    if (isInLongLine) {
      next = length;
    } else if (ByteWords.contain(buffer, next, length, MARKER, RARE_IN_MARKER)) {
      sink.line(buffer, next, length, false);
    }
  }

  /// Returns the point that the last read reached, also if it ended with an exception.
  ReadPoint point() {
    var reached = new ReadPoint(start + next, isInLongLine, checksum());
    if (buffer.length > BUFFER) {
      buffer = new byte[BUFFER];
      length = 0;
    }
    return reached;
  }

  private int checksum() {
    int history = Math.min(CHECKED, next);
    var sum = new CRC32();
    sum.update(buffer, next - history, history);
    return (int) sum.getValue();
  }
}
