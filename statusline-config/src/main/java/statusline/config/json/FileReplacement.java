package statusline.config.json;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.storage.AtomicFile;
import statusline.storage.PrivateFolder;

/// The new content of a file, written completely to a file beside it, which one rename puts in
/// place.
///
/// Other programs use no lock. If one writes to the old file during the replacement, its version is
/// restored: the old file keeps a second name until its content has been verified.
final class FileReplacement implements AutoCloseable {
  private final Path target;
  private final AtomicFile next;
  private final Path old;
  private final byte[] bytes;

  private FileReplacement(Path target, AtomicFile next, byte[] bytes) {
    this.target = target;
    this.next = next;
    this.old = next.path().resolveSibling(next.path().getFileName() + TemporaryFiles.OLD);
    this.bytes = bytes;
  }

  /// {@return a replacement that is ready to be renamed}
  ///
  /// @param target the file, not a link
  /// @param exists whether the file exists; its mode and owner are preserved. Only the owner can
  ///     read a new file.
  static FileReplacement of(Path target, boolean exists, byte[] bytes) throws IOException {
    Path folder = target.resolveSibling("");
    if (!exists) {
      requireOwn(folder);
    }
    Files.createDirectories(folder);
    String prefix = "." + target.getFileName() + ".";
    TemporaryFiles.sweep(folder, prefix);
    AtomicFile next =
        AtomicFile.write(
            folder, prefix, TemporaryFiles.NEW, AtomicFile.OWNER_ONLY, ByteBuffer.wrap(bytes));
    var replacement = new FileReplacement(target, next, bytes);
    try {
      if (exists) {
        replacement.copyAttributes();
      }
      return replacement;
    } catch (IOException | RuntimeException failure) {
      replacement.close();
      throw failure;
    }
  }

  /// A new file in another user's directory would belong to the wrong user.
  private static void requireOwn(Path folder) throws IOException {
    Optional<String> problem = PrivateFolder.problem(folder.normalize());
    if (problem.isPresent()) {
      throw new IOException(problem.get() + ", so nothing is created there");
    }
  }

  private void copyAttributes() throws IOException {
    PosixFileAttributeView was = view(target);
    PosixFileAttributeView is = view(next.path());
    if (was == null || is == null) {
      return;
    }
    PosixFileAttributes own = is.readAttributes();
    PosixFileAttributes wanted = was.readAttributes();
    if (!own.group().equals(wanted.group())) {
      is.setGroup(wanted.group());
    }
    if (!own.owner().equals(wanted.owner())) {
      is.setOwner(wanted.owner());
    }
    is.setPermissions(wanted.permissions());
  }

  /// {@return the attributes; null if the file system has no POSIX permissions}
  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /// Creates the file.
  void create() throws IOException {
    try {
      Files.createLink(target, next.path());
    } catch (FileAlreadyExistsException createdByOther) {
      throw new ChangedFileException(target);
    } catch (UnsupportedOperationException | IOException noHardLinks) {
      next.moveTo(target);
    }
    forceFolder();
  }

  /// Replaces the old file.
  ///
  /// @param expected content of the old file, before and after the rename
  void swap(byte[] expected) throws IOException {
    boolean isKept = keepOld();
    next.moveTo(target);
    if (isKept && !Arrays.equals(Files.readAllBytes(old), expected)) {
      putBack();
      throw new ChangedFileException(target);
    }
    forceFolder();
  }

  private boolean keepOld() {
    try {
      Files.createLink(old, target);
      return true;
    } catch (UnsupportedOperationException | IOException noHardLinks) {
      return false;
    }
  }

  /// Restores the old file, unless another program has already changed the new one.
  private void putBack() throws IOException {
    if (Arrays.equals(Files.readAllBytes(target), bytes)) {
      Files.move(old, target, ATOMIC_MOVE);
    }
  }

  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(target.resolveSibling(""))) {
      folder.force(true);
    } catch (IOException unsupported) {
      // Some file systems do not support opening a folder; the rename has to suffice.
    }
  }

  @Override
  public void close() throws IOException {
    next.close();
    Files.deleteIfExists(old);
  }
}
