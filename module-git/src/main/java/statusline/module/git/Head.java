package statusline.module.git;

import java.util.Optional;

/// The checked-out branch or commit. Immutable.
///
/// @param branch short name of the branch, or full name of another ref; empty if `HEAD` is detached
/// @param oid commit in hexadecimal digits; empty if there is none or it is unknown
/// @param unborn whether the branch is known to have no commit yet
record Head(String branch, Optional<String> oid, boolean unborn) {
  /// {@return a head on a branch with a commit}
  static Head on(String branch, String oid) {
    return new Head(branch, Optional.of(oid), false);
  }

  /// {@return a head on a branch whose commit is unknown}
  static Head on(String branch) {
    return new Head(branch, Optional.empty(), false);
  }

  /// {@return a head on a branch without a commit}
  static Head unborn(String branch) {
    return new Head(branch, Optional.empty(), true);
  }

  /// {@return a detached head}
  static Head detached(String oid) {
    return new Head("", Optional.of(oid), false);
  }

  /// {@return whether the head is detached}
  boolean isDetached() {
    return branch.isEmpty();
  }
}
