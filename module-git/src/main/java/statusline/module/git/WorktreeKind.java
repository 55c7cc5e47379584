package statusline.module.git;

/// What sort of worktree a directory is.
enum WorktreeKind {
  /// The one beside its repository.
  MAIN(""),
  /// A further one, of `git worktree add`.
  LINKED("wt"),
  /// Of a repository inside of another one.
  SUBMODULE("sub"),
  /// None at all: a repository without a worktree.
  BARE("bare");

  private final String word;

  WorktreeKind(String word) {
    this.word = word;
  }

  /// {@return a short word for it; empty for what is usual}
  String word() {
    return word;
  }
}
