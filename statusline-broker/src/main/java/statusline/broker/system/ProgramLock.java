package statusline.broker.system;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import statusline.storage.AtomicFile;
import statusline.storage.PrivateFolder;

/// A lock that one thread of one process can hold. The end of the process releases it.
final class ProgramLock {
  /// A lock on a file belongs to the process, so it does not exclude another thread.
  private static final ReentrantLock OF_THIS_PROCESS = new ReentrantLock();

  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private final Path file;

  /// @param file absolute path; created by the first use
  ProgramLock(Path file) {
    this.file = file;
  }

  /// What the lock protects.
  ///
  /// @param <T> type of the result
  interface Work<T> {
    T run() throws IOException, InterruptedException;
  }

  /// {@return the result of some work that is done while this thread has the lock}
  ///
  /// @throws InterruptedException if the thread is interrupted while it waits or works
  <T> T hold(Work<T> work) throws IOException, InterruptedException {
    OF_THIS_PROCESS.lockInterruptibly();
    try (FileChannel channel = open()) {
      channel.lock();
      return work.run();
    } catch (ClosedByInterruptException | FileLockInterruptionException interrupted) {
      throw new InterruptedException("interrupted while another process runs a program");
    } finally {
      OF_THIS_PROCESS.unlock();
    }
  }

  private FileChannel open() throws IOException {
    PrivateFolder.create(file.resolveSibling(""));
    return FileChannel.open(
        file, OPTIONS, PosixFilePermissions.asFileAttribute(AtomicFile.OWNER_ONLY));
  }
}
