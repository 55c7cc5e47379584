package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// What one run of `git status` told.
///
/// @param head what is checked out
/// @param upstream the branch this one follows
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked paths that git does not know; empty where they were not looked for
/// @param conflicted paths that an operation left undecided
/// @param stashes entries of the stash; empty where there are none, and from a git before 2.35
record GitStatus(
    Head head,
    Optional<Upstream> upstream,
    int staged,
    int unstaged,
    OptionalInt untracked,
    int conflicted,
    OptionalInt stashes) {

  /// {@return the counts}
  ///
  /// @param stashed entries of the stash where git did not say
  Counts counts(int stashed) {
    return new Counts(upstream, staged, unstaged, untracked, conflicted, stashes.orElse(stashed));
  }
}
