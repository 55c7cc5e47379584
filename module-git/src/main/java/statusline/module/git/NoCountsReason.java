package statusline.module.git;

/// Why git was not asked for counts, or would not tell.
enum NoCountsReason {
  /// The user wants it so.
  CHOSEN("git is not asked, as configured", false),
  /// There is no git.
  NO_GIT("git is not installed", true),
  /// Somebody else owns the repository.
  OWNER("git does not trust the owner of this repository", true),
  /// The `.git` of the directory is a bare repository.
  BARE("a bare repository has no worktree", false),
  /// A repository of the whole home directory or machine is a lot to look through.
  TOO_WIDE("git is not asked where the worktree is the home directory or the whole machine", true),
  /// The configuration claims that the worktree is somewhere else.
  ELSEWHERE("core.worktree names another directory than this", true),
  /// Programs that the repository's configuration names could not be switched off.
  FILTERS("this repository names filters that cannot be switched off", true);

  private final String sentence;
  private final boolean warns;

  NoCountsReason(String sentence, boolean warns) {
    this.sentence = sentence;
    this.warns = warns;
  }

  /// {@return the reason in words}
  String sentence() {
    return sentence;
  }

  /// {@return whether the user is to be told}
  boolean warns() {
    return warns;
  }
}
