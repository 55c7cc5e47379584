package statusline.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Operations on directories. Stateless.
public final class Folders {
  private Folders() {}

  /// Deletes a directory if it exists and is empty. A symbolic link is not deleted.
  ///
  /// @throws IOException if the directory cannot be read or deleted
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
