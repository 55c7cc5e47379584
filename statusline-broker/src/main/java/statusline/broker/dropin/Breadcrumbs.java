package statusline.broker.dropin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import statusline.storage.PrivateFolder;
import statusline.storage.Quarantine;

/// A memory-mapped file that names the drop-ins whose code is running. If the process ends without
/// closing it, the next process finds out which drop-in has ended it. Safe for use by several
/// threads.
final class Breadcrumbs implements AutoCloseable {
  private static final String PREFIX = "running.";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int DIGEST_BYTES = 64;
  private static final int SLOT_BYTES = 80;
  private static final int SLOTS = 256;

  private final Path folder;
  private final AtomicInteger nextSlot = new AtomicInteger();
  private @Nullable Path file;

  /// Is locked while this process lives.
  private @Nullable FileChannel channel;

  private @Nullable MappedByteBuffer slots;

  /// Creates breadcrumbs without a file.
  ///
  /// @param folder with the stored data of drop-ins
  Breadcrumbs(Path folder) {
    this.folder = folder;
  }

  /// Counts the processes that drop-ins have ended, and creates the file of this one.
  ///
  /// @throws IOException if the file cannot be created
  synchronized void open() throws IOException {
    if (slots != null) {
      return;
    }
    PrivateFolder.create(folder);
    countEndedProcesses();
    String name = PREFIX + ProcessHandle.current().pid() + "." + NUMBER.incrementAndGet();
    Path created = folder.resolve(name);
    file = created;
    FileChannel opened =
        FileChannel.open(
            created,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    channel = opened;
    opened.tryLock();
    slots = opened.map(FileChannel.MapMode.READ_WRITE, 0, (long) SLOTS * SLOT_BYTES);
  }

  private void countEndedProcesses() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path left : files) {
        if (isOfEndedProcess(left)) {
          countOnce(left);
        }
      }
    }
  }

  /// Two processes that start at the same time may find the same file. The one that deletes it
  /// counts it.
  private void countOnce(Path left) throws IOException {
    try {
      byte[] crumbs = Files.readAllBytes(left);
      if (Files.deleteIfExists(left)) {
        count(ByteBuffer.wrap(crumbs));
      }
    } catch (NoSuchFileException counted) {
      // Another process has counted it.
    }
  }

  /// The id of an ended process stays in use until its parent has waited for it. Its locks do not.
  private static boolean isOfEndedProcess(Path left) throws IOException {
    String[] words = String.valueOf(left.getFileName()).split("\\.", -1);
    try {
      long process = Long.parseLong(words[1]);
      return process != ProcessHandle.current().pid()
          && (ProcessHandle.of(process).isEmpty() || isUnlocked(left));
    } catch (NumberFormatException notOurs) {
      return false;
    }
  }

  private static boolean isUnlocked(Path left) throws IOException {
    try (FileChannel other = FileChannel.open(left, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      return lock != null;
    } catch (NoSuchFileException deleted) {
      return false;
    }
  }

  private void count(ByteBuffer left) throws IOException {
    for (int slot = 0; (slot + 1) * SLOT_BYTES <= left.limit(); slot++) {
      byte[] digest = new byte[DIGEST_BYTES];
      left.get(slot * SLOT_BYTES, digest);
      if (left.get(slot * SLOT_BYTES + DIGEST_BYTES) != 0) {
        new Quarantine(folder, new String(digest, US_ASCII)).countExit();
      }
    }
  }

  /// {@return the record of a drop-in}
  ///
  /// @param digest of its jars
  synchronized Crumb of(String digest) {
    int slot = nextSlot.getAndIncrement() % SLOTS;
    MappedByteBuffer mapped = slots;
    if (mapped != null) {
      mapped.put(slot * SLOT_BYTES, digest.getBytes(US_ASCII), 0, DIGEST_BYTES);
    }
    return new Crumb(this, slot);
  }

  void mark(int slot, boolean isRunning) {
    MappedByteBuffer mapped = slots;
    if (mapped != null) {
      mapped.put(slot * SLOT_BYTES + DIGEST_BYTES, (byte) (isRunning ? 1 : 0));
    }
  }

  /// Deletes the file, because this process ends in order.
  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      if (channel != null) {
        channel.close();
      }
    } catch (IOException left) {
      // It names no running code, or the process that reads it counts an exit too many.
    }
  }
}
