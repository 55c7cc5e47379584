package statusline.config.json;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// The temporary files of replacements. A process that is killed during a replacement does not
/// delete them.
final class TemporaryFiles {
  /// Suffix of the new content of a file.
  static final String NEW = ".statusline-new";

  /// Suffix of the second name of a file during its replacement.
  static final String OLD = ".statusline-old";

  private static final long DEAD_MILLIS = 60_000;

  private TemporaryFiles() {}

  /// Deletes temporary files that have not been modified for a minute.
  ///
  /// @param prefix of the names
  static void sweep(Path folder, String prefix) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isOurs(file, prefix))) {
      for (Path file : files) {
        if (System.currentTimeMillis() - modified(file).toMillis() > DEAD_MILLIS) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UnsupportedOperationException unreadable) {
      // The files do no harm.
    }
  }

  /// The modification time of a second name is that of the file. Its creation changes only the
  /// `ctime`.
  private static FileTime modified(Path file) throws IOException {
    return file.toString().endsWith(OLD)
        ? (FileTime) Files.getAttribute(file, "unix:ctime")
        : Files.getLastModifiedTime(file);
  }

  private static boolean isOurs(Path file, String prefix) {
    String name = file.getFileName().toString();
    return name.startsWith(prefix) && (name.endsWith(NEW) || name.endsWith(OLD));
  }
}
