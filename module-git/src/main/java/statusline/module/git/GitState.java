package statusline.module.git;

import java.util.Optional;

/// The state of one worktree, as `git status` tells it.
///
/// A file that has staged and further unstaged changes counts in both.
///
/// @param branch the branch's short name; `(detached)` without one
/// @param detached whether `HEAD` names a commit and no branch
/// @param oid the commit in hexadecimal digits; `(initial)` before the first one
/// @param upstream the branch this one follows, which may be gone
/// @param ahead commits that the upstream lacks
/// @param behind commits that only the upstream has
/// @param staged paths with changes in the index
/// @param unstaged tracked paths with changes outside of the index
/// @param untracked paths that git does not know; a directory of such is one
/// @param conflicted paths that a merge left undecided
record GitState(
    String branch,
    boolean detached,
    String oid,
    Optional<String> upstream,
    int ahead,
    int behind,
    int staged,
    int unstaged,
    int untracked,
    int conflicted) {

  /// {@return changes of any kind but conflicts}
  int changes() {
    return staged + unstaged + untracked;
  }
}
