package statusline.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import statusline.storage.PlainFile;

/// A small file that a person may change at any time, read anew when it does. A look costs as much
/// as its size and time. Safe for use by several threads.
final class WatchedFile {
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private final @Nullable Path root;
  private final InstantSource clock;

  private @Nullable BasicFileAttributes seen;

  /// A change may not show in its size and time yet: for so long the bytes are compared.
  private boolean isFresh;

  private FileContent content = FileContent.MISSING;

  /// Makes it, without a look at the file.
  ///
  /// @param root a directory that the file may not lead out of; null where it may lead anywhere
  /// @param clock what its time is compared with
  WatchedFile(Path file, @Nullable Path root, InstantSource clock) {
    this.file = file;
    this.root = root;
    this.clock = clock;
  }

  Path file() {
    return file;
  }

  /// {@return the file's content; its version changes only if the bytes do}
  synchronized FileContent content() {
    BasicFileAttributes found = attributes();
    if (found == null) {
      seen = null;
      isFresh = false;
      content = FileContent.MISSING;
      return content;
    }
    if (seen == null || !isSame(seen, found) || isFresh) {
      seen = found;
      isFresh = !PlainFile.isSettled(found.lastModifiedTime().toInstant(), clock.instant());
      FileContent later = read(found);
      content = later.isLike(content) ? content : later;
    }
    return content;
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return one.size() == other.size()
        && one.lastModifiedTime().equals(other.lastModifiedTime())
        && Objects.equals(one.fileKey(), other.fileKey());
  }

  private @Nullable BasicFileAttributes attributes() {
    try {
      return PlainFile.attributes(file);
    } catch (IOException noFile) {
      return null;
    }
  }

  private FileContent read(BasicFileAttributes found) {
    if (!found.isRegularFile()) {
      return FileContent.unreadable("it is not a file");
    }
    if (root != null && !isBelow(root)) {
      return FileContent.unreadable("it leads out of the project");
    }
    try (InputStream bytes = PlainFile.open(file)) {
      byte[] all = bytes.readNBytes(MAX_BYTES + 1);
      return all.length > MAX_BYTES
          ? FileContent.unreadable("it is larger than 1 MiB")
          : FileContent.of(all);
    } catch (NoSuchFileException goneMeanwhile) {
      return FileContent.MISSING;
    } catch (IOException unreadable) {
      return FileContent.unreadable("it cannot be read");
    }
  }

  /// A repository may hold links to anywhere, and sentences about a file tell what is in it.
  private boolean isBelow(Path directory) {
    try {
      return file.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}
