package statusline.storage;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Access to small files that is fast in a fresh JVM
/// (docs/decisions/0020-jdk-code-on-a-first-line.md). Stateless.
public final class PlainFile {
  /// The coarsest resolution of file times: two seconds for FAT, milliseconds for most others.
  private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

  private PlainFile() {}

  /// {@return whether any later change of a file shows in its modification time}
  ///
  /// A file that was changed a moment ago may change again without a new modification time.
  ///
  /// @param modified modification time of the file
  /// @param now wall-clock time
  public static boolean isSettled(Instant modified, Instant now) {
    return modified.isBefore(now.minus(LONGEST_STEP));
  }

  /// {@return the attributes of a file, following links; null if it does not exist}
  ///
  /// Most files that a line looks for do not exist, and `Files` would create an exception for each.
  ///
  /// @throws IOException if access is denied or a parent is not a directory
  public static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    return path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class);
  }

  /// {@return whether a file is unchanged: same size, modification time and identity}
  public static boolean isSame(BasicFileAttributes was, BasicFileAttributes is) {
    return was.size() == is.size()
        && was.lastModifiedTime().equals(is.lastModifiedTime())
        && Objects.equals(was.fileKey(), is.fileKey());
  }

  /// {@return a stream of a file's bytes, without a channel if possible}
  ///
  /// @throws java.nio.file.NoSuchFileException if the file does not exist
  /// @throws IOException if it cannot be opened
  public static InputStream open(Path path) throws IOException {
    try {
      return new FileInputStream(path.toFile());
    } catch (FileNotFoundException notOpened) {
      // The channel reports the cause, and opens files whose names are not text.
      return Files.newInputStream(path);
    }
  }
}
