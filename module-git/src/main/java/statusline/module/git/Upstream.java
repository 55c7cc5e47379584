package statusline.module.git;

import java.util.OptionalInt;

/// The upstream of a branch and the distance to it.
///
/// @param name name such as `origin/main`
/// @param ahead commits that only the branch has; empty if upstream or branch does not exist
/// @param behind commits that only the upstream has; empty if upstream or branch does not exist
/// @param isGone whether the upstream no longer exists
record Upstream(String name, OptionalInt ahead, OptionalInt behind, boolean isGone) {
  /// {@return an existing upstream}
  static Upstream of(String name, int ahead, int behind) {
    return new Upstream(name, OptionalInt.of(ahead), OptionalInt.of(behind), false);
  }

  /// {@return a configured upstream that no longer exists}
  static Upstream gone(String name) {
    return new Upstream(name, OptionalInt.empty(), OptionalInt.empty(), true);
  }

  /// {@return the existing upstream of a branch without a commit}
  static Upstream ofUnborn(String name) {
    return new Upstream(name, OptionalInt.empty(), OptionalInt.empty(), false);
  }
}
