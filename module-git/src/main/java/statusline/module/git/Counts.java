package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// What only git can count in a worktree.
///
/// A file that has staged and further unstaged changes counts in both; a renamed one counts as one
/// that went and one that came.
///
/// @param upstream the branch this one follows
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked paths that git does not know, a directory of such is one; empty where they were
///     not looked for
/// @param conflicted paths that an operation left undecided
/// @param stashes entries of the stash, which all worktrees of a repository share
record Counts(
    Optional<Upstream> upstream,
    int staged,
    int unstaged,
    OptionalInt untracked,
    int conflicted,
    int stashes) {

  /// {@return changes of any kind but conflicts, as far as they are known}
  int changes() {
    return staged + unstaged + untracked.orElse(0);
  }
}
