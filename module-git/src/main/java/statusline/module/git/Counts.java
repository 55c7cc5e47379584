package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// The counts of one worktree that only git knows.
///
/// A file with staged and further unstaged changes counts in both. A renamed file counts as one
/// deleted and one added file.
///
/// @param upstream upstream of the branch
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked untracked paths, where a directory counts as one; empty if git did not look for
///     them
/// @param conflicted paths with merge conflicts
/// @param stashes stash entries, which all worktrees of a repository share
record Counts(
    Optional<Upstream> upstream,
    int staged,
    int unstaged,
    OptionalInt untracked,
    int conflicted,
    int stashes) {

  /// {@return the number of known changes, without conflicts}
  int changes() {
    return staged + unstaged + untracked.orElse(0);
  }
}
