package statusline.module.git;

import java.nio.file.Path;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// A session directory that no longer exists, such as a deleted worktree.
///
/// Git fails there. The repository of a parent directory is another one, or another state of it, so
/// its branch and counts are not shown.
final class MissingDirectory {
  private static final String INPUT = "missing";

  private MissingDirectory() {}

  /// {@return the scope of a directory that does not exist}
  static Scope scope(ScopeContext context, Path directory) {
    Scope scope = Scope.repository(directory);
    return isDeletedWorktree(context, directory) ? scope.with(INPUT, "worktree") : scope;
  }

  /// {@return whether a directory was in a worktree: in that of a parent, or in one that the host
  /// names}
  private static boolean isDeletedWorktree(ScopeContext context, Path directory) {
    Optional<Path> parent = Optional.ofNullable(directory.getParent());
    while (parent.isPresent() && context.files().facts(parent.get()).isEmpty()) {
      parent = Optional.ofNullable(parent.get().getParent());
    }
    if (parent.isEmpty()) {
      return false;
    }
    boolean named = context.session().json().text("/workspace/git_worktree").isPresent();
    return (named && parent.get().equals(directory.getParent()))
        || WorktreeSearch.top(context.files(), parent.get()).isPresent();
  }

  /// {@return whether a scope is that of a deleted worktree}
  static boolean isMarked(Scope scope) {
    return scope.input(INPUT).isPresent();
  }
}
