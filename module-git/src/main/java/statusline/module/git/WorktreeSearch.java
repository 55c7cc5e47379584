package statusline.module.git;

import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The search for the worktree that contains a directory.
///
/// Git walks up from the real directory, so a symbolic link must not lead past the repository. The
/// parent in the path is used only if `..` leads to the same directory. Otherwise the path keeps
/// its `..`.
final class WorktreeSearch {
  private static final int MAX_LEVELS = 256;

  private WorktreeSearch() {}

  /// {@return the top directory of the innermost worktree}
  ///
  /// @param directory absolute
  static Optional<Path> top(FileAccess files, Path directory) {
    Path here = directory;
    for (int level = 0; level < MAX_LEVELS; level++) {
      if (GitDirectory.isWorktreeTop(files, here)) {
        return Optional.of(here);
      }
      Optional<Path> above = above(files, here);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      here = above.get();
    }
    return Optional.empty();
  }

  private static Optional<Path> above(FileAccess files, Path here) {
    Path named = here.getParent();
    Path real = here.resolve("..");
    Optional<FileFacts> facts = files.facts(real);
    if (facts.isEmpty() || facts.get().identity().isEmpty()) {
      // The file system does not identify directories.
      return Optional.ofNullable(named);
    }
    if (named != null && isSame(facts, files.facts(named))) {
      return Optional.of(named);
    }
    return isSame(facts, files.facts(here)) ? Optional.empty() : Optional.of(real);
  }

  /// {@return whether both are facts about the same directory}
  static boolean isSame(Optional<FileFacts> one, Optional<FileFacts> other) {
    return one.isPresent()
        && other.isPresent()
        && !one.get().identity().isEmpty()
        && one.get().identity().equals(other.get().identity());
  }
}
