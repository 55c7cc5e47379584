package statusline.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// The attributes of a file.
///
/// @param kind kind of the file
/// @param size size in bytes
/// @param modified time of the last change of its content
/// @param identity value that differs for another file at the same path; device and inode on Unix
public record FileFacts(Kind kind, long size, Instant modified, String identity) {
  /// The kind of a file.
  public enum Kind {
    /// A regular file.
    FILE,
    /// A directory.
    DIRECTORY,
    /// A pipe, device or socket; never opened.
    OTHER
  }

  public FileFacts {
    requireNonNull(kind, "kind");
    requireNonNull(modified, "modified");
    requireNonNull(identity, "identity");
  }

  /// {@return whether this is a directory}
  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }

  /// {@return whether this is a regular file}
  public boolean isFile() {
    return kind == Kind.FILE;
  }
}
