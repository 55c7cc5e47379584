package statusline.broker.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import statusline.storage.LruMap;

/// The project directories and git worktrees that this process has seen. Safe for use by several
/// threads.
///
/// A repository cannot make its programs safe by removing its `.git`, or by waiting for a session
/// of another project. Directories that contain the system's programs are not remembered.
public final class SeenProjects {
  private static final int MAX = 1_000;

  private static final List<Path> OF_SYSTEM =
      List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/bin"));

  private final Map<Path, Path> directories = new LruMap<>(MAX);

  /// Creates an empty set.
  public SeenProjects() {}

  /// Adds a project directory or a git worktree.
  ///
  /// @param directory absolute path
  void add(Path directory) {
    for (Path programs : OF_SYSTEM) {
      if (programs.startsWith(directory)) {
        return;
      }
    }
    synchronized (directories) {
      directories.put(directory, directory);
    }
  }

  /// {@return whether a directory has not been added}
  ///
  /// @param directory absolute path
  boolean isNew(Path directory) {
    synchronized (directories) {
      return directories.get(directory) == null;
    }
  }

  /// {@return the innermost seen directory that a directory lies in}
  ///
  /// @param directory absolute path
  /// @param counts whether a seen directory counts
  Optional<Path> around(Path directory, Predicate<Path> counts) {
    synchronized (directories) {
      for (Path at = directory; at != null; at = at.getParent()) {
        if (directories.get(at) != null && counts.test(at)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }
}
