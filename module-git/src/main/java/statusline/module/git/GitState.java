package statusline.module.git;

import java.util.Optional;

/// The state of one worktree. Immutable.
///
/// The counts come from git, everything else from the repository's files. Both `counts` and
/// `noCounts` are empty until git has answered.
///
/// @param head the checked-out branch or commit
/// @param operation the operation in progress
/// @param tag name of a tag of the checked-out commit
/// @param kind kind of the worktree
/// @param counts the counts, or empty if they are unknown
/// @param noCounts reason for the lack of counts
record GitState(
    Head head,
    Optional<Operation> operation,
    Optional<String> tag,
    WorktreeKind kind,
    Optional<Counts> counts,
    Optional<NoCountsReason> noCounts) {

  /// {@return a state of which only the reason is known}
  static GitState unreadable(NoCountsReason reason) {
    return new GitState(
        Head.detached(""),
        Optional.empty(),
        Optional.empty(),
        WorktreeKind.MAIN,
        Optional.empty(),
        Optional.of(reason));
  }

  /// {@return whether only the reason is known}
  boolean isUnreadable() {
    return noCounts.isPresent()
        && (noCounts.get() == NoCountsReason.GONE || noCounts.get() == NoCountsReason.REFTABLE);
  }

  /// {@return the same state without counts}
  GitState without(NoCountsReason reason) {
    WorktreeKind sort = reason == NoCountsReason.BARE ? WorktreeKind.BARE : kind;
    return new GitState(head, operation, tag, sort, Optional.empty(), Optional.of(reason));
  }
}
