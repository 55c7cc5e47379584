package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Read access to the file system. Safe for use by several threads.
///
/// Named pipes, devices and sockets are never opened, because opening one may block forever.
public interface FileAccess {
  /// {@return the current attributes of a file, following links; empty if it is missing or not
  /// accessible}
  Optional<FileFacts> facts(Path path);

  /// {@return the path with all symbolic links resolved; empty if it is missing or not accessible}
  ///
  /// Two paths to the same directory have the same real path. In a file system without links the
  /// real path is the path itself.
  default Optional<Path> real(Path path) {
    return facts(path).map(found -> path);
  }

  /// {@return whether a regular file belongs to root or to the user of this process}
  ///
  /// @param path absolute path
  default boolean isOwn(Path path) {
    return false;
  }

  /// {@return the content of a regular file decoded as UTF-8; empty if there is no such file}
  ///
  /// Invalid bytes are replaced.
  ///
  /// @param path absolute path
  /// @param maxBytes maximum number of bytes to read
  /// @throws IOException if the file exists but cannot be read
  Optional<String> text(Path path, int maxBytes) throws IOException;

  /// {@return the sorted names of the files in a directory; empty if there is no such directory}
  ///
  /// @param directory absolute path
  /// @throws IOException if the directory exists but cannot be read
  List<String> names(Path directory) throws IOException;
}
