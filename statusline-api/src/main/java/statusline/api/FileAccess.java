package statusline.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file system, for reading. Safe for use by several threads.
///
/// A named pipe, device or socket reads as nothing: opening one could block for ever.
public interface FileAccess {
  /// {@return what is at a path now, links followed; empty where there is nothing or no access}
  Optional<FileFacts> facts(Path path);

  /// {@return where a path leads when every symbolic link on it is followed, so that two paths to
  /// one directory become one; empty where there is nothing or no access}
  ///
  /// In a file system without links it is the path itself.
  default Optional<Path> real(Path path) {
    return facts(path).map(found -> path);
  }

  /// {@return the text of a regular file, invalid UTF-8 replaced; empty where there is none}
  ///
  /// @param path absolute
  /// @param maxBytes no more than so many bytes are read
  /// @throws IOException when it is there and cannot be read
  Optional<String> text(Path path, int maxBytes) throws IOException;

  /// {@return the names in a directory, sorted; empty where there is none}
  ///
  /// @param directory absolute
  /// @throws IOException when it is there and cannot be read
  List<String> names(Path directory) throws IOException;
}
