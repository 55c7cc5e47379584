package statusline.module.git;

import java.util.OptionalInt;

/// The upstream of a branch and the distance to it.
///
/// @param name name such as `origin/main`
/// @param ahead commits that only the branch has; empty if the upstream does not exist
/// @param behind commits that only the upstream has; empty if the upstream does not exist
record Upstream(String name, OptionalInt ahead, OptionalInt behind) {
  /// {@return an existing upstream}
  static Upstream of(String name, int ahead, int behind) {
    return new Upstream(name, OptionalInt.of(ahead), OptionalInt.of(behind));
  }

  /// {@return a configured upstream that no longer exists}
  static Upstream gone(String name) {
    return new Upstream(name, OptionalInt.empty(), OptionalInt.empty());
  }

  /// {@return whether the upstream no longer exists}
  boolean isGone() {
    return ahead.isEmpty();
  }
}
