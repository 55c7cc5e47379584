package statusline.module.git;

import java.util.Optional;
import java.util.OptionalInt;

/// Something git was told to do and stopped in the midst of. Immutable.
///
/// @param kind what it is
/// @param step the commit it is at, counted from one
/// @param total how many there are
/// @param branch the branch it will move in the end, while `HEAD` is on none
record Operation(Kind kind, OptionalInt step, OptionalInt total, Optional<String> branch) {
  /// Which one.
  enum Kind {
    REBASE("rebase"),
    /// Patches from mails.
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

  /// {@return an operation that does not count its steps}
  static Operation of(Kind kind) {
    return new Operation(kind, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  /// {@return git's own word for it}
  String word() {
    return kind.word;
  }

  /// {@return where it stands, such as `3/7`; empty where that is not counted}
  Optional<String> progress() {
    return step.isPresent() && total.isPresent()
        ? Optional.of(step.getAsInt() + "/" + total.getAsInt())
        : Optional.empty();
  }
}
