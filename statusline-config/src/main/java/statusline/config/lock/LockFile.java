package statusline.config.lock;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.storage.AtomicFile;

/// A lock between processes: a file that exists while one of them holds the lock.
///
/// It is for changes that take milliseconds. The file of a process that was killed is ignored after
/// half a minute.
public final class LockFile implements AutoCloseable {
  private static final long DEAD_MILLIS = 30_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Path file;

  private LockFile(Path file) {
    this.file = file;
  }

  /// {@return the lock}
  ///
  /// @param file in an existing directory
  /// @param timeout how long to wait for another holder
  /// @throws IOException if the file cannot be created, or another process holds the lock
  public static LockFile acquire(Path file, Duration timeout) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!isCreated(file)) {
      if (System.nanoTime() - deadline >= 0) {
        throw new IOException("another process holds " + file + "; try again in half a minute");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return new LockFile(file);
  }

  private static boolean isCreated(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(AtomicFile.OWNER_ONLY));
      return true;
    } catch (FileAlreadyExistsException held) {
      deleteIfDead(file);
      return false;
    }
  }

  private static void deleteIfDead(Path file) throws IOException {
    try {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
      if (age > DEAD_MILLIS) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException released) {
      // The next attempt may succeed.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
