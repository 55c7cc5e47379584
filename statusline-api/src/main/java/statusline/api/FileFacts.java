package statusline.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What a file system says of a path.
///
/// @param kind what is there
/// @param size bytes
/// @param modified time of the last change of its contents
/// @param identity tells this file from another that later stands at the same path (on Unix: device
///     and inode)
public record FileFacts(Kind kind, long size, Instant modified, String identity) {
  /// What is at a path.
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

  /// {@return whether it is a directory}
  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }

  /// {@return whether it is a regular file}
  public boolean isFile() {
    return kind == Kind.FILE;
  }
}
