package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// A git operation in progress, such as a rebase that stopped at a conflict. Immutable.
///
/// @param kind kind of operation
/// @param step number of the current commit, from one
/// @param total number of commits
/// @param branch the branch that is rebased or bisected, while `HEAD` is detached
record Operation(Kind kind, OptionalInt step, OptionalInt total, Optional<String> branch) {
  /// Kinds of operations.
  enum Kind {
    REBASE("rebase"),
    /// Applies patches from a mailbox.
    AM("am"),
    MERGE("merge"),
    CHERRY_PICK("cherry-pick"),
    REVERT("revert"),
    BISECT("bisect");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /// {@return an operation without steps}
  static Operation of(Kind kind) {
    return new Operation(kind, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  /// {@return a copy with another branch}
  Operation on(Optional<String> other) {
    return new Operation(kind, step, total, other);
  }

  /// {@return the name of the git command}
  String word() {
    return kind.word;
  }

  /// {@return the progress, such as `3/7`, or empty if the operation has no steps}
  Optional<String> progress() {
    return step.isPresent() && total.isPresent()
        ? Optional.of(step.getAsInt() + "/" + total.getAsInt())
        : Optional.empty();
  }
}
