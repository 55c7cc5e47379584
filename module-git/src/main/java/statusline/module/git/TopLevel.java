package statusline.module.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// Checks that git uses the expected worktree, because `core.worktree` may name any directory.
///
/// Directories are compared by their identity because git resolves symbolic links.
final class TopLevel {
  private static final int MAX_LEVELS = 256;

  private final FileAccess files;
  private final Path top;

  /// @param top top directory of the worktree
  TopLevel(FileAccess files, Path top) {
    this.files = files;
    this.top = top;
  }

  /// {@return the reason not to run `git status`, or empty if it may run}
  ///
  /// @param output output of {@link GitCommand#topLevel}
  /// @param home the user's home directory, or empty if its repository is allowed
  Optional<NoCountsReason> problem(String output, Optional<Path> home) {
    // A path may contain line breaks, so try each as the end of the first path.
    for (int end = output.indexOf("\n"); end > 0; end = output.indexOf("\n", end + 1)) {
      Optional<Path> worktree = path(output.substring(0, end));
      if (worktree.isPresent() && contains(worktree.get())) {
        return isTooWide(worktree.get(), home)
            ? Optional.of(NoCountsReason.TOO_WIDE)
            : Optional.empty();
      }
    }
    return Optional.of(NoCountsReason.ELSEWHERE);
  }

  /// {@return the directory above which git must not search, so that it finds this worktree or
  /// none}
  ///
  /// The result is empty if a ceiling cannot guarantee that.
  ///
  /// @param home the user's home directory, or empty if its repository is allowed
  Optional<Path> ceiling(Optional<Path> home) {
    // The variable is a list separated by colons.
    return isTooWide(top, home) || top.toString().indexOf(':') >= 0
        ? Optional.empty()
        : Optional.ofNullable(top.getParent());
  }

  private boolean isTooWide(Path worktree, Optional<Path> home) {
    return worktree.getParent() == null || (home.isPresent() && isSame(worktree, home.get()));
  }

  /// {@return whether the real top directory is the worktree or below it}
  private boolean contains(Path worktree) {
    if (worktree.equals(top)) {
      return true;
    }
    Optional<FileFacts> wanted = files.facts(worktree);
    Path here = top;
    for (int level = 0; level < MAX_LEVELS; level++) {
      if (WorktreeSearch.isSame(files.facts(here), wanted)) {
        return true;
      }
      Path above = here.resolve("..");
      if (files.facts(above).isEmpty() || isSame(above, here)) {
        return false;
      }
      here = above;
    }
    return false;
  }

  private boolean isSame(Path one, Path other) {
    return one.equals(other) || WorktreeSearch.isSame(files.facts(one), files.facts(other));
  }

  private static Optional<Path> path(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
