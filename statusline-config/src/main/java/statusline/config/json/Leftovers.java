package statusline.config.json;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// What a process that was killed in the middle of a replacement left behind.
final class Leftovers {
  /// Ends the name of a file that is to become another one.
  static final String NEW = ".statusline-new";

  /// Ends the second name of a file that is just replaced.
  static final String OLD = ".statusline-old";

  private static final long DEAD_MILLIS = 60_000;

  private Leftovers() {}

  /// Deletes what nobody has touched for a minute.
  ///
  /// @param prefix that the names begin with
  static void sweep(Path folder, String prefix) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isOurs(file, prefix))) {
      for (Path file : files) {
        if (System.currentTimeMillis() - touched(file).toMillis() > DEAD_MILLIS) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UnsupportedOperationException unreadable) {
      // They do no harm where they lie.
    }
  }

  /// A second name is as old as its file; when it was given, only the inode tells.
  private static FileTime touched(Path file) throws IOException {
    return file.toString().endsWith(OLD)
        ? (FileTime) Files.getAttribute(file, "unix:ctime")
        : Files.getLastModifiedTime(file);
  }

  private static boolean isOurs(Path file, String prefix) {
    String name = file.getFileName().toString();
    return name.startsWith(prefix) && (name.endsWith(NEW) || name.endsWith(OLD));
  }
}
