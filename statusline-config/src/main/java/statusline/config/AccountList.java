package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import statusline.config.file.FileContent;
import statusline.config.file.WatchedFile;
import statusline.storage.PrivateFolder;

/// The list of the user's configuration directories: a file with one absolute path per line.
///
/// `statusline install` and `statusline accounts` write it. The daemon reads it again when it
/// changes. Safe for use by several threads.
public final class AccountList {
  private static final String NAME = "accounts";

  private final Path file;
  private final WatchedFile watched;
  private volatile Listed last = new Listed(null, Set.of());

  /// The directories that a content of the file lists.
  private record Listed(@Nullable FileContent content, Set<Path> directories) {}

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
  public Set<Path> directories() {
    // The file may not answer, so no lock is held.
    FileContent content = watched.content();
    Listed known = last;
    if (content == known.content()) {
      return known.directories();
    }
    var listed = new Listed(content, parsed(content));
    last = listed;
    return listed.directories();
  }

  /// {@return the directories that were read last, without an access to the file; none before}
  Set<Path> lastDirectories() {
    return last.directories();
  }

  private Set<Path> parsed(FileContent content) {
    byte[] bytes = content.bytes();
    if (bytes == null || !isSafe()) {
      return Set.of();
    }
    return Set.copyOf(directories(new String(bytes, UTF_8)));
  }

  /// {@return the directories in a text; other lines are ignored}
  static Set<Path> directories(String text) {
    Set<Path> found = new TreeSet<>();
    for (String line : text.split("\n", -1)) {
      try {
        if (line.startsWith("/")) {
          found.add(Path.of(line).normalize());
        }
      } catch (InvalidPathException notAPath) {
        // A person wrote this line.
      }
    }
    return found;
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
  /// @throws IOException if the list cannot be read or written
  public boolean add(Path directory) throws IOException {
    Path added = directory.normalize();
    if (added.toString().indexOf('\n') >= 0) {
      throw new IOException("the name of " + added + " contains a line break");
    }
    return AccountListEdit.apply(
        file,
        all -> {
          boolean isNew = !all.contains(added);
          // The directories of a deleted tree, such as that of a test.
          all.removeIf(listed -> !Files.exists(listed) && !Files.exists(listed.resolveSibling("")));
          all.add(added);
          return isNew;
        });
  }

  /// Removes a directory.
  ///
  /// @param directory absolute path
  /// @return false if it was not listed
  /// @throws IOException if the list cannot be read or written
  public boolean remove(Path directory) throws IOException {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && AccountListEdit.apply(file, all -> all.remove(directory.normalize()));
  }
}
