package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// The result of one `git status`.
///
/// @param head the checked-out branch or commit
/// @param upstream upstream of the branch
/// @param tracked changed tracked paths, without conflicts
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked untracked paths; empty if git did not look for them
/// @param conflicted paths with merge conflicts
/// @param stashes stash entries; empty if there are none, and for git before 2.35
record GitStatus(
    Head head,
    Optional<Upstream> upstream,
    int tracked,
    int staged,
    int unstaged,
    OptionalInt untracked,
    int conflicted,
    OptionalInt stashes) {

  /// {@return a copy with another upstream}
  GitStatus with(Upstream other) {
    return new GitStatus(
        head, Optional.of(other), tracked, staged, unstaged, untracked, conflicted, stashes);
  }

  /// {@return the counts}
  ///
  /// @param stashed number of stash entries if git did not report it
  Counts counts(int stashed) {
    return new Counts(
        upstream, tracked, staged, unstaged, untracked, conflicted, stashes.orElse(stashed));
  }
}
