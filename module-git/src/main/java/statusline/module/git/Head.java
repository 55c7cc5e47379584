package statusline.module.git;

import java.util.Optional;

/// What is checked out. Immutable.
///
/// @param branch the branch's short name, or the whole name of a ref that is no branch; empty where
///     `HEAD` names a commit
/// @param oid the commit in hexadecimal digits; empty before the first one, and where it was not
///     looked up
/// @param unborn whether the branch is known to have no commit yet
record Head(String branch, Optional<String> oid, boolean unborn) {
  /// {@return the head on a branch with a commit}
  static Head on(String branch, String oid) {
    return new Head(branch, Optional.of(oid), false);
  }

  /// {@return the head on a branch whose commit is not known}
  static Head on(String branch) {
    return new Head(branch, Optional.empty(), false);
  }

  /// {@return the head on a branch without a commit}
  static Head unborn(String branch) {
    return new Head(branch, Optional.empty(), true);
  }

  /// {@return the head on a commit and no branch}
  static Head detached(String oid) {
    return new Head("", Optional.of(oid), false);
  }

  /// {@return whether it is on no branch}
  boolean isDetached() {
    return branch.isEmpty();
  }
}
