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
import org.jspecify.annotations.Nullable;

/// Looks at a small file and opens it at the least cost for a fresh JVM. Stateless.
public final class PlainFile {
  /// No file system counts time in longer steps: FAT in two seconds, most others in milliseconds.
  private static final Duration LONGEST_STEP = Duration.ofSeconds(2);

  private PlainFile() {}

  /// {@return whether any change of a file from now on shows in its time}
  ///
  /// One that was changed a moment ago may be changed again within the same step of the clock.
  ///
  /// @param modified the time of its last change
  /// @param now wall clock
  public static boolean isSettled(Instant modified, Instant now) {
    return modified.isBefore(now.minus(LONGEST_STEP));
  }

  /// {@return what is there, links followed; null where nothing is}
  ///
  /// Most of what lines look for is not there: `Files` would make an exception of it each time.
  ///
  /// @throws IOException when one may not look, or the path leads through what is no directory
  public static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    return path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class);
  }

  /// {@return its bytes: by a plain stream where one can be had, for the first channel of a process
  /// takes it 1 ms}
  ///
  /// @throws java.nio.file.NoSuchFileException when nothing is there
  /// @throws IOException when it cannot be opened
  public static InputStream open(Path path) throws IOException {
    try {
      return new FileInputStream(path.toFile());
    } catch (FileNotFoundException unknown) {
      // Gone, forbidden, or a name that is not text: the channel can tell, and open the last.
      return Files.newInputStream(path);
    }
  }
}
