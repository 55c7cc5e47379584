package statusline.config.json;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file's next content, complete and on the disk beside it, that takes its place with one rename.
///
/// There is no lock that other programs would ask for. Who writes into the old file while it is
/// replaced gets it back: it keeps a second name until it is known to hold what it held.
final class Replacement implements AutoCloseable {
  private final Path target;
  private final Path next;
  private final Path old;
  private final byte[] bytes;

  private Replacement(Path target, Path next, byte[] bytes) {
    this.target = target;
    this.next = next;
    this.old = next.resolveSibling(next.getFileName() + Leftovers.OLD);
    this.bytes = bytes;
  }

  /// {@return a replacement that is ready to be put in place}
  ///
  /// @param target the file, no link
  /// @param exists whether there is one, whose mode and owner are taken over; a new one is its
  ///     owner's alone
  static Replacement of(Path target, boolean exists, byte[] bytes) throws IOException {
    Path folder = target.resolveSibling("");
    Files.createDirectories(folder);
    Leftovers.sweep(folder, "." + target.getFileName() + ".");
    Path next = Files.createTempFile(folder, "." + target.getFileName() + ".", Leftovers.NEW);
    var replacement = new Replacement(target, next, bytes);
    try {
      replacement.write();
      if (exists) {
        replacement.takeOver();
      }
      return replacement;
    } catch (IOException | RuntimeException broken) {
      replacement.close();
      throw broken;
    }
  }

  private void write() throws IOException {
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private void takeOver() throws IOException {
    PosixFileAttributeView was = view(target);
    PosixFileAttributeView is = view(next);
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

  /// {@return null where the file system has no modes}
  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /// Becomes the file where there was none.
  void create() throws IOException {
    try {
      Files.createLink(target, next);
    } catch (FileAlreadyExistsException meanwhile) {
      throw new ChangedFileException(target);
    } catch (UnsupportedOperationException | IOException noHardLinks) {
      Files.move(next, target, ATOMIC_MOVE);
    }
    forceFolder();
  }

  /// Becomes the file in the place of an old one.
  ///
  /// @param expected what the old one has to hold, from before until after
  void swap(byte[] expected) throws IOException {
    boolean isKept = keepOld();
    Files.move(next, target, ATOMIC_MOVE);
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

  /// Unless somebody has written into the new one as well, who then knew it.
  private void putBack() throws IOException {
    if (Arrays.equals(Files.readAllBytes(target), bytes)) {
      Files.move(old, target, ATOMIC_MOVE);
    }
  }

  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(next.resolveSibling(""))) {
      folder.force(true);
    } catch (IOException unsupported) {
      // Some file systems do not let a folder be opened; the rename is all there is.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(next);
    Files.deleteIfExists(old);
  }
}
