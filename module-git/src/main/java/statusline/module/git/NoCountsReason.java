package statusline.module.git;

/// Reasons for a state without counts.
enum NoCountsReason {
  /// The configuration disables counts.
  CHOSEN("git is not asked, as configured", false),
  /// Git is not installed.
  NO_GIT("git is not installed", true),
  /// The directory of the session was deleted.
  GONE("the directory of this session no longer exists", true),
  /// Another user owns the repository.
  OWNER("git does not trust the owner of this repository", true),
  /// Git is too old for the format of the repository.
  REFTABLE("this git is older than 2.45 and cannot read a repository with reftables", true),
  /// The directory's `.git` is a bare repository.
  BARE("a bare repository has no worktree", false),
  /// The worktree is the home directory or the root, so a status would take too long.
  TOO_WIDE("git is not asked where the worktree is the home directory or the whole machine", true),
  /// `core.worktree` names another directory.
  ELSEWHERE("core.worktree names another directory than this", true),
  /// Programs named by the repository's configuration could not be disabled.
  FILTERS("this repository names filters that cannot be switched off", true);

  private final String sentence;
  private final boolean warns;

  NoCountsReason(String sentence, boolean warns) {
    this.sentence = sentence;
    this.warns = warns;
  }

  /// {@return a word for the line, or empty if the line shows the reason in another way}
  String word() {
    return switch (this) {
      case GONE -> "gone";
      case OWNER -> "owner";
      case REFTABLE -> "reftable";
      default -> "";
    };
  }

  /// {@return the reason as a sentence}
  String sentence() {
    return sentence;
  }

  /// {@return whether to show a warning}
  boolean warns() {
    return warns;
  }
}
