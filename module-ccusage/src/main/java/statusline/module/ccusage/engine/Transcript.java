package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The state of one transcript: how far it was read, and what shows that it was replaced.
/// Mutable, not thread-safe.
final class Transcript {
  /// Bytes before the position whose checksum shows whether the file still has the same start.
  private static final int CHECKED = 1024;

  private final Path path;
  private final int number;
  private final int session;
  private @Nullable Object key;
  private long size;
  private long modified;
  private long position;
  private long checksum;
  private int lines;

  /// The entries of a last line without a line feed, which can still grow.
  private int tailStart;

  private int tailEnd;

  /// @param number the number of the path
  /// @param session the number of the session that the path implies
  Transcript(Path path, int number, int session) {
    this.path = path;
    this.number = number;
    this.session = session;
  }

  Path path() {
    return path;
  }

  int number() {
    return number;
  }

  int session() {
    return session;
  }

  /// When the file was changed last, in milliseconds.
  long modified() {
    return modified;
  }

  /// The position after the last line feed that was read.
  long position() {
    return position;
  }

  /// The number of lines before the position.
  int lines() {
    return lines;
  }

  int tailStart() {
    return tailStart;
  }

  int tailEnd() {
    return tailEnd;
  }

  /// Whether the file looks as it did when it was read last.
  boolean isUnchanged(BasicFileAttributes attributes) {
    return attributes.size() == size
        && attributes.lastModifiedTime().toMillis() == modified
        && isSameFile(attributes);
  }

  private boolean isSameFile(BasicFileAttributes attributes) {
    Object now = attributes.fileKey();
    return now == null ? key == null : now.equals(key);
  }

  /// Whether the file only grew, as far as its identity, its size and the bytes before the position
  /// show.
  boolean hasGrown(BasicFileAttributes attributes, FileChannel channel) throws IOException {
    return isSameFile(attributes)
        && attributes.size() > size
        && checksum == checksum(channel, position);
  }

  /// Forgets what was read.
  void forget() {
    size = -1;
    position = 0;
    lines = 0;
    tailStart = 0;
    tailEnd = 0;
  }

  /// Records a finished read.
  ///
  /// @param newPosition the position after the last line feed
  /// @param newLines the number of lines before it
  void read(BasicFileAttributes attributes, FileChannel channel, long newPosition, int newLines)
      throws IOException {
    key = attributes.fileKey();
    size = attributes.size();
    modified = attributes.lastModifiedTime().toMillis();
    position = newPosition;
    lines = newLines;
    checksum = checksum(channel, newPosition);
  }

  /// Records the entries of a last line without a line feed.
  void tail(int start, int end) {
    tailStart = start;
    tailEnd = end;
  }

  private static long checksum(FileChannel channel, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(CHECKED, end));
    long at = end - bytes.capacity();
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        break;
      }
    }
    var sum = new CRC32C();
    sum.update(bytes.flip());
    return sum.getValue() << 32 | bytes.limit();
  }
}
