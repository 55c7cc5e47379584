package statusline.daemon.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The socket and the lock of a daemon, as they are in its directory at one moment. Immutable.
///
/// A process whose thread waits for a file system that does not answer keeps both open after its
/// end, until the file system answers. Therefore the files are removed: the next daemon then
/// creates new ones and does not wait.
///
/// @param instance directory of the daemon's socket and lock
/// @param socketKey identifies the file of the socket; null if there is none
/// @param lockKey identifies the file of the lock; null if there is none
public record InstanceFiles(Path instance, @Nullable Object socketKey, @Nullable Object lockKey) {
  private static final String SOCKET = "s";
  private static final String LOCK = "lock";

  /// {@return the files that are in a directory now}
  ///
  /// @param instance directory of the daemon's socket and lock
  public static InstanceFiles in(Path instance) {
    return new InstanceFiles(
        instance, fileKey(instance.resolve(SOCKET)), fileKey(instance.resolve(LOCK)));
  }

  /// {@return what identifies a file while it exists; null if there is none}
  static @Nullable Object fileKey(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException missing) {
      return null;
    }
  }

  /// Removes these files, but not those of a later daemon.
  ///
  /// @throws IOException if the directory cannot be changed
  public void remove() throws IOException {
    remove(SOCKET, socketKey);
    remove(LOCK, lockKey);
  }

  private void remove(String name, @Nullable Object key) throws IOException {
    Path file = instance.resolve(name);
    if (key != null && Objects.equals(key, fileKey(file))) {
      Files.deleteIfExists(file);
    }
  }
}
