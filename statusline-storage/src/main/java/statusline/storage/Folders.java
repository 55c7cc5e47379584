package statusline.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /// Deletes a file, or a directory and its content, if it exists. Links are deleted, not followed.
  ///
  /// @throws IOException if a directory cannot be read or a file cannot be deleted
  public static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> children = new ArrayList<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
        found.forEach(children::add);
      }
      for (Path child : children) {
        delete(child);
      }
    }
    Files.deleteIfExists(path);
  }
}
