package statusline.module.git;

import java.util.Optional;

/// The state of one worktree. Immutable.
///
/// What the repository's own files tell is known at once; the counts come from git. Both `counts`
/// and `noCounts` are empty while git has not answered yet.
///
/// @param head what is checked out
/// @param operation what is under way
/// @param tag the name of a tag at the commit checked out
/// @param kind what sort of worktree it is
/// @param counts unknown is empty, which is not the same as zero
/// @param noCounts why there are no counts and will be none
record GitState(
    Head head,
    Optional<Operation> operation,
    Optional<String> tag,
    WorktreeKind kind,
    Optional<Counts> counts,
    Optional<NoCountsReason> noCounts) {

  /// {@return the same, for which git is not asked}
  GitState without(NoCountsReason reason) {
    WorktreeKind sort = reason == NoCountsReason.BARE ? WorktreeKind.BARE : kind;
    return new GitState(head, operation, tag, sort, Optional.empty(), Optional.of(reason));
  }
}
