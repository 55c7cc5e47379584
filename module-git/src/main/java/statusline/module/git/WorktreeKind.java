package statusline.module.git;

/// Kinds of worktrees.
enum WorktreeKind {
  /// The main worktree.
  MAIN(""),
  /// A linked worktree, created by `git worktree add`.
  LINKED("wt"),
  /// The worktree of a submodule.
  SUBMODULE("sub"),
  /// No worktree: a bare repository.
  BARE("bare");

  private final String word;

  WorktreeKind(String word) {
    this.word = word;
  }

  /// {@return a short word for the kind, or empty for the main worktree}
  String word() {
    return word;
  }
}
