package statusline.module.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// Does git mean the worktree that it was asked about? `core.worktree` may name any directory.
///
/// Directories are compared by identity, for git resolves symbolic links and we do not.
final class TopLevel {
  private static final int MAX_LEVELS = 256;

  private final FileAccess files;
  private final Path top;

  /// @param top the worktree's top directory
  TopLevel(FileAccess files, Path top) {
    this.files = files;
    this.top = top;
  }

  /// {@return why git is not asked to look through its worktree; empty where it may}
  ///
  /// @param said the output of {@link GitCommand#topLevel}
  /// @param home the user's home directory; empty where its repository is wanted
  Optional<NoCountsReason> problem(String said, Optional<Path> home) {
    // A path may hold line breaks itself: the second one begins where it can.
    for (int end = said.indexOf("\n"); end > 0; end = said.indexOf("\n", end + 1)) {
      Optional<Path> worktree = path(said.substring(0, end));
      if (worktree.isPresent() && contains(worktree.get())) {
        return isTooWide(worktree.get(), home)
            ? Optional.of(NoCountsReason.TOO_WIDE)
            : Optional.empty();
      }
    }
    return Optional.of(NoCountsReason.ELSEWHERE);
  }

  /// {@return the directory from which on git is not to look any further up, so that it means this
  /// one or none, if it is not told of another; empty where it is to be asked}
  ///
  /// @param home the user's home directory; empty where its repository is wanted
  Optional<Path> ceiling(Optional<Path> home) {
    // A list of directories is divided by colons.
    return isTooWide(top, home) || top.toString().indexOf(':') >= 0
        ? Optional.empty()
        : Optional.ofNullable(top.getParent());
  }

  private boolean isTooWide(Path worktree, Optional<Path> home) {
    return worktree.getParent() == null || (home.isPresent() && isSame(worktree, home.get()));
  }

  /// {@return whether the top directory is the worktree, or below it where it really is}
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
    } catch (InvalidPathException otherCharacters) {
      return Optional.empty();
    }
  }
}
