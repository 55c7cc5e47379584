package statusline.broker.system;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/// Deletes files of a directory that nobody needs any more: temporary files of killed processes,
/// and files that were not written for a long time.
final class AbandonedFiles {
  /// No write takes this long.
  private static final long TEMPORARY_MILLIS = Duration.ofMinutes(10).toMillis();

  private static final long UNUSED_MILLIS = Duration.ofDays(30).toMillis();

  private AbandonedFiles() {}

  /// Deletes them.
  ///
  /// @param temporary start of the names of temporary files
  /// @param newest a file that was just written, whose time is the current one of the file system
  static void delete(Path folder, String temporary, Path newest) throws IOException {
    long now = Files.getLastModifiedTime(newest).toMillis();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        boolean isTemporary = String.valueOf(file.getFileName()).startsWith(temporary);
        long kept = isTemporary ? TEMPORARY_MILLIS : UNUSED_MILLIS;
        if (now - Files.getLastModifiedTime(file).toMillis() > kept) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException movedMeanwhile) {
      // Another process writes to this directory; the next write checks again.
    }
  }
}
