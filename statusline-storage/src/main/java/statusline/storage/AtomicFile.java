package statusline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The next content of a file, written and synced to a temporary file in the same directory.
///
/// A reader of the target sees its old or its new content, never a part. Closing deletes the
/// temporary file if it was not moved. Not thread-safe.
public final class AtomicFile implements AutoCloseable {
  /// Permissions of a file that only its owner may read and write.
  public static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path temporary;

  /// The content of a file that is written in parts.
  @FunctionalInterface
  public interface Content {
    /// Writes the content.
    ///
    /// @param channel the file, which is empty
    /// @throws IOException if it cannot be written
    void writeTo(FileChannel channel) throws IOException;
  }

  private AtomicFile(Path temporary) {
    this.temporary = temporary;
  }

  /// {@return a temporary file with the given content, synced to disk}
  ///
  /// @param folder directory of the target; must exist
  /// @param prefix start of the temporary file's name
  /// @param suffix end of the temporary file's name
  /// @param permissions permissions of the file
  /// @param content bytes to write
  /// @throws IOException if the file cannot be created or written; it is deleted then
  public static AtomicFile write(
      Path folder,
      String prefix,
      String suffix,
      Set<PosixFilePermission> permissions,
      ByteBuffer content)
      throws IOException {
    return write(
        folder,
        prefix,
        suffix,
        permissions,
        channel -> {
          while (content.hasRemaining()) {
            channel.write(content);
          }
        });
  }

  /// {@return a temporary file with content that is written in parts, synced to disk}
  ///
  /// @param folder directory of the target; must exist
  /// @param prefix start of the temporary file's name
  /// @param suffix end of the temporary file's name
  /// @param permissions permissions of the file
  /// @param content writes the bytes
  /// @throws IOException if the file cannot be created or written; it is deleted then
  public static AtomicFile write(
      Path folder,
      String prefix,
      String suffix,
      Set<PosixFilePermission> permissions,
      Content content)
      throws IOException {
    var attribute = PosixFilePermissions.asFileAttribute(permissions);
    var file = new AtomicFile(Files.createTempFile(folder, prefix, suffix, attribute));
    try {
      file.fill(content);
      return file;
    } catch (FileSystemException | RuntimeException failed) {
      file.close();
      throw failed;
    } catch (IOException failed) {
      file.close();
      // The message of a full disk names no file.
      throw new IOException("cannot write to " + folder + ": " + failed.getMessage(), failed);
    }
  }

  private void fill(Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      content.writeTo(channel);
      channel.force(true);
    }
  }

  /// {@return the path of the temporary file}
  public Path path() {
    return temporary;
  }

  /// Renames the temporary file to the target, which is replaced if it exists.
  ///
  /// @param target a path in the same directory
  /// @throws IOException if the rename fails
  public void moveTo(Path target) throws IOException {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Deletes the temporary file if it still exists.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(temporary);
  }
}
