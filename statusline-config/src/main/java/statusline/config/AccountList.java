package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import statusline.config.file.FileContent;
import statusline.config.file.WatchedFile;
import statusline.storage.AtomicFile;
import statusline.storage.Folders;
import statusline.storage.PrivateFolder;

/// The list of the user's configuration directories: a file with one absolute path per line.
///
/// `statusline install` and `statusline accounts` write it. The daemon reads it again when it
/// changes. Safe for use by several threads.
public final class AccountList {
  private static final String NAME = "accounts";

  private final Path file;
  private final WatchedFile watched;
  private @Nullable FileContent read;
  private volatile Set<Path> directories = Set.of();

  private AccountList(Path file) {
    this.file = file;
    this.watched = new WatchedFile(file, null, InstantSource.system());
  }

  /// {@return the list of the user of this process}
  ///
  /// It is in the home directory that the password database names, because a variable may name
  /// another one.
  public static AccountList ofUser() {
    return in(Environment.stateBelow(Environment.ofAccount().home()));
  }

  /// {@return the list in a state directory}
  public static AccountList in(Path stateDirectory) {
    return new AccountList(stateDirectory.resolve(NAME));
  }

  /// {@return the path of the file}
  public Path file() {
    return file;
  }

  /// {@return the listed directories; none if the file does not exist or others may write to it}
  public synchronized Set<Path> directories() {
    FileContent content = watched.content();
    if (content != read) {
      read = content;
      directories = parsed(content);
    }
    return directories;
  }

  /// {@return the directories that were read last, without an access to the file; none before}
  Set<Path> lastDirectories() {
    return directories;
  }

  private Set<Path> parsed(FileContent content) {
    byte[] bytes = content.bytes();
    if (bytes == null || !isSafe()) {
      return Set.of();
    }
    Set<Path> found = new LinkedHashSet<>();
    for (String line : new String(bytes, UTF_8).split("\n", -1)) {
      try {
        if (line.startsWith("/")) {
          found.add(Path.of(line).normalize());
        }
      } catch (InvalidPathException notAPath) {
        // A person wrote this line.
      }
    }
    return Set.copyOf(found);
  }

  private boolean isSafe() {
    try {
      return PrivateFolder.isOnlyOurs(file);
    } catch (IOException gone) {
      return false;
    }
  }

  /// Adds a directory.
  ///
  /// @param directory absolute path
  /// @return false if it was listed before
  /// @throws IOException if the list cannot be written
  public boolean add(Path directory) throws IOException {
    Path added = directory.normalize();
    if (added.toString().indexOf('\n') >= 0) {
      throw new IOException("the name of " + added + " contains a line break");
    }
    Set<Path> all = new TreeSet<>(directories());
    if (!all.add(added)) {
      return false;
    }
    // The directories of a deleted tree, such as that of a test.
    all.removeIf(listed -> !Files.exists(listed) && !Files.exists(listed.resolveSibling("")));
    all.add(added);
    write(all);
    return true;
  }

  /// Removes a directory.
  ///
  /// @param directory absolute path
  /// @return false if it was not listed
  /// @throws IOException if the list cannot be written
  public boolean remove(Path directory) throws IOException {
    Set<Path> all = new TreeSet<>(directories());
    if (!all.remove(directory.normalize())) {
      return false;
    }
    write(all);
    return true;
  }

  private void write(Set<Path> all) throws IOException {
    Path folder = file.resolveSibling("").normalize();
    if (all.isEmpty()) {
      Files.deleteIfExists(file);
      Folders.deleteIfEmpty(folder);
      return;
    }
    var text = new StringBuilder();
    for (Path directory : all) {
      text.append(directory).append('\n');
    }
    PrivateFolder.create(folder);
    try (AtomicFile next =
        AtomicFile.write(
            folder,
            "." + NAME,
            ".new",
            AtomicFile.OWNER_ONLY,
            ByteBuffer.wrap(text.toString().getBytes(UTF_8)))) {
      next.moveTo(file);
    }
  }
}
