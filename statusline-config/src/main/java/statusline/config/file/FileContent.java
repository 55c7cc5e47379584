package statusline.config.file;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The content of a file at one point in time. Immutable; callers must not change the bytes.
public final class FileContent {
  /// The content of a missing file.
  static final FileContent MISSING = new FileContent(0, null, "");

  private static final AtomicLong VERSIONS = new AtomicLong();

  private final long version;
  private final byte @Nullable [] bytes;
  private final String problem;

  private FileContent(long version, byte @Nullable [] bytes, String problem) {
    this.version = version;
    this.bytes = bytes;
    this.problem = problem;
  }

  static FileContent of(byte[] bytes) {
    return new FileContent(VERSIONS.incrementAndGet(), bytes, "");
  }

  /// {@return the content of a file that cannot be read or is not a regular file}
  ///
  /// @param problem the reason, as a sentence
  static FileContent unreadable(String problem) {
    return new FileContent(VERSIONS.incrementAndGet(), null, problem);
  }

  /// {@return the version number; 0 if the file is missing}
  ///
  /// Version numbers are unique in this process. Reading the same file again yields another number
  /// only if its content has changed.
  public long version() {
    return version;
  }

  /// {@return the bytes, or null if there are none}
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /// {@return the reason why the file cannot be read; empty if it can be read or is missing}
  public String problem() {
    return problem;
  }

  /// {@return whether the bytes and the problem are equal, whatever the versions}
  boolean isLike(FileContent other) {
    return Arrays.equals(bytes, other.bytes) && problem.equals(other.problem);
  }
}
