package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// The counts of one worktree that only git knows.
///
/// A path with staged and further unstaged changes counts in both kinds, but only once in the
/// total, as in `git status --short`. A renamed file counts as one path. A submodule counts if its
/// commit differs, unless the configuration ignores that; changes inside of it do not count,
/// because only a git that runs there could find them.
///
/// @param upstream upstream of the branch
/// @param tracked changed tracked paths, without conflicts
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked untracked paths, where a directory counts as one; empty if git did not look for
///     them
/// @param conflicted paths with merge conflicts
/// @param stashes stash entries, which all worktrees of a repository share
record Counts(
    Optional<Upstream> upstream,
    int tracked,
    int staged,
    int unstaged,
    OptionalInt untracked,
    int conflicted,
    int stashes) {

  /// {@return the number of known changes, without conflicts}
  int changes() {
    return tracked + untracked.orElse(0);
  }
}
