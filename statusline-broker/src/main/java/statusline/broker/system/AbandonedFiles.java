package statusline.broker.system;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Deletes files that are not needed any more: temporary files of killed processes, and files that
/// were not written for a long time.
final class AbandonedFiles {
  private AbandonedFiles() {}

  /// Deletes the abandoned files of a directory.
  ///
  /// @param temporary start of the names of temporary files
  /// @param newest a file that was just written, whose time is the current one of the file system
  /// @param temporaryMillis age from which a temporary file is abandoned
  /// @param otherMillis age from which any other file is abandoned
  static void delete(
      Path folder, String temporary, Path newest, long temporaryMillis, long otherMillis)
      throws IOException {
    long now = Files.getLastModifiedTime(newest).toMillis();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        boolean isTemporary = String.valueOf(file.getFileName()).startsWith(temporary);
        long kept = isTemporary ? temporaryMillis : otherMillis;
        if (now - Files.getLastModifiedTime(file).toMillis() > kept) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException movedMeanwhile) {
      // Another process writes to this directory; the next write checks again.
    }
  }
}
