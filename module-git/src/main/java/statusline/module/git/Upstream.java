package statusline.module.git;

import java.util.OptionalInt;

/// The branch that a branch follows, and how far apart the two are.
///
/// @param name such as `origin/main`
/// @param ahead commits that the upstream lacks; empty where the upstream is gone
/// @param behind commits that only the upstream has; empty where the upstream is gone
record Upstream(String name, OptionalInt ahead, OptionalInt behind) {
  /// {@return an upstream that is there}
  static Upstream of(String name, int ahead, int behind) {
    return new Upstream(name, OptionalInt.of(ahead), OptionalInt.of(behind));
  }

  /// {@return an upstream that the configuration names and that is not there any more}
  static Upstream gone(String name) {
    return new Upstream(name, OptionalInt.empty(), OptionalInt.empty());
  }

  /// {@return whether it is not there any more}
  boolean isGone() {
    return ahead.isEmpty();
  }
}
