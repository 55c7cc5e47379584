package statusline.module.ccusage.engine;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The state of one transcript: how far it was read, and what shows that it was replaced.
/// Mutable, not thread-safe.
final class Transcript {
  /// The size of a file that was not read to its end.
  private static final long UNKNOWN = -1;

  private final Path path;
  private final int number;
  private final int session;
  private final IntRanges entries = new IntRanges();

  /// The entries of a last line without a line feed, which can still grow.
  private final IntRanges tail = new IntRanges();

  private String key = "";
  private long size = UNKNOWN;
  private long modified;
  private ReadPoint point = ReadPoint.START;

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

  IntRanges entries() {
    return entries;
  }

  IntRanges tail() {
    return tail;
  }

  /// When the file was changed last, in milliseconds.
  long modified() {
    return modified;
  }

  /// How far the file was read.
  ReadPoint point() {
    return point;
  }

  /// What identifies the file on its file system.
  String key() {
    return key;
  }

  long size() {
    return size;
  }

  /// Whether the file looks as it did when it was read last.
  boolean isUnchanged(BasicFileAttributes attributes) {
    return attributes.size() == size
        && attributes.lastModifiedTime().toMillis() == modified
        && isSameFile(attributes);
  }

  /// Whether the file only grew, as far as its identity and its size show.
  boolean mayHaveGrown(BasicFileAttributes attributes) {
    return isSameFile(attributes)
        && attributes.size() >= point.position()
        && attributes.size() != size;
  }

  private boolean isSameFile(BasicFileAttributes attributes) {
    return key.equals(key(attributes));
  }

  /// A device can have another number after a restart of the system, a file cannot.
  private static String key(BasicFileAttributes attributes) {
    String text = String.valueOf(attributes.fileKey());
    return text.substring(text.indexOf("ino=") + 1);
  }

  /// Forgets what was read.
  void forget() {
    size = UNKNOWN;
    point = ReadPoint.START;
    entries.clear();
    tail.clear();
  }

  /// Records a read to the end of the file.
  void finished(BasicFileAttributes attributes, ReadPoint reached) {
    stopped(attributes, reached);
    size = attributes.size();
  }

  /// Records a read that ended early.
  void stopped(BasicFileAttributes attributes, ReadPoint reached) {
    key = key(attributes);
    size = UNKNOWN;
    modified = attributes.lastModifiedTime().toMillis();
    point = reached;
  }

  /// Restores a recorded state.
  void restore(String savedKey, long savedSize, long savedModified, ReadPoint saved) {
    key = savedKey;
    size = savedSize;
    modified = savedModified;
    point = saved;
  }
}
