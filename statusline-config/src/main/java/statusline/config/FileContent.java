package statusline.config;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a file held when it was looked at. Immutable; the bytes are nobody's to change.
final class FileContent {
  /// Of a file that is not there.
  static final FileContent MISSING = new FileContent(null, "");

  private final byte @Nullable [] bytes;
  private final String problem;

  private FileContent(byte @Nullable [] bytes, String problem) {
    this.bytes = bytes;
    this.problem = problem;
  }

  static FileContent of(byte[] bytes) {
    return new FileContent(bytes, "");
  }

  /// {@return that of a file that may not be read or is none}
  ///
  /// @param problem a sentence about it
  static FileContent unreadable(String problem) {
    return new FileContent(null, problem);
  }

  /// {@return the bytes; null where there are none}
  byte @Nullable [] bytes() {
    return bytes;
  }

  /// {@return why it cannot be read; empty where it can, or where it is not there}
  String problem() {
    return problem;
  }

  boolean isLike(FileContent other) {
    return Arrays.equals(bytes, other.bytes) && problem.equals(other.problem);
  }
}
