package statusline.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Operations on whole directories. Stateless.
public final class Folders {
  private Folders() {}

  /// Deletes a directory if it exists and is empty; a symbolic link stays.
  ///
  /// @throws IOException if it cannot be read or deleted
  public static void deleteIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> rest = Files.newDirectoryStream(folder)) {
        if (rest.iterator().hasNext()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }
}
