package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import statusline.config.json.FileSnapshot;
import statusline.config.lock.LockFile;
import statusline.storage.AtomicFile;
import statusline.storage.Folders;
import statusline.storage.PrivateFolder;

/// Changes the list of configuration directories. One process at a time does so. A list that cannot
/// be read is not overwritten. Stateless.
final class AccountListEdit {
  private static final String NEW = ".new";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private AccountListEdit() {}

  /// Changes the list.
  ///
  /// @param file of the list
  /// @param change changes the directories, and returns whether they are written
  /// @return whether the list was written
  /// @throws IOException if the list cannot be read or written
  static boolean apply(Path file, Predicate<Set<Path>> change) throws IOException {
    Path folder = file.resolveSibling("").normalize();
    PrivateFolder.create(folder);
    Set<Path> all = new TreeSet<>();
    boolean isChanged;
    LockFile lock = LockFile.acquire(file.resolveSibling(file.getFileName() + ".lock"), TIMEOUT);
    try {
      all.addAll(listed(file));
      isChanged = change.test(all);
      if (isChanged) {
        write(folder, file, all);
      }
    } finally {
      lock.close();
    }
    if (all.isEmpty()) {
      Folders.deleteIfEmpty(folder);
    }
    return isChanged;
  }

  private static Set<Path> listed(Path file) throws IOException {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return Set.of();
    }
    if (!PrivateFolder.isOnlyOurs(file)) {
      throw new IOException(
          "other users may write to " + file + ". Check its lines, and run chmod 600 on it");
    }
    return AccountList.directories(text.get());
  }

  private static Optional<String> text(Path file) throws IOException {
    try {
      return FileSnapshot.of(file).text();
    } catch (FileSystemException unreadable) {
      throw new IOException(file + " cannot be read", unreadable);
    }
  }

  /// Deletes what a killed process has left. No other process writes, because of the lock.
  private static void sweep(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*" + NEW)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void write(Path folder, Path file, Set<Path> all) throws IOException {
    if (all.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    var text = new StringBuilder();
    for (Path directory : all) {
      text.append(directory).append('\n');
    }
    String prefix = "." + file.getFileName();
    sweep(folder, prefix);
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
    try (AtomicFile next = AtomicFile.write(folder, prefix, NEW, AtomicFile.OWNER_ONLY, bytes)) {
      next.moveTo(file);
    }
  }
}
