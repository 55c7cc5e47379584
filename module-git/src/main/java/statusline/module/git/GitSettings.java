package statusline.module.git;

import java.util.Optional;
import statusline.api.JsonObject;

/// The settings below `modules.git`. A missing or invalid setting has its default.
///
/// @param status `mode`: whether to run git for counts (`full`) or only read the repository's files
///     (`branch-only`)
/// @param untracked `untracked`: whether to count untracked files
/// @param homeRepository `homeRepository`: whether to run git if the worktree is the home directory
/// @param changes `changes`: how to show changes
/// @param aheadBehind `aheadBehind`: whether to show the distance to the upstream
/// @param upstream `upstream`: when to show the upstream's name
/// @param stash `stash`: whether to show the number of stash entries
/// @param tag `tag`: whether to show a tag of the commit
/// @param worktree `worktree`: whether to show that the worktree is linked, bare or a submodule
record GitSettings(
    boolean status,
    boolean untracked,
    boolean homeRepository,
    Changes changes,
    boolean aheadBehind,
    UpstreamName upstream,
    boolean stash,
    boolean tag,
    boolean worktree) {

  /// How to show changes.
  enum Changes {
    /// As one number: `●3`.
    TOTAL,
    /// As staged, unstaged and untracked numbers: `+1 ~1 ?1`.
    KINDS,
    /// Not at all. Conflicts are still shown.
    NONE
  }

  /// When to show the upstream's name.
  enum UpstreamName {
    NEVER,
    /// If it no longer exists, or its name differs from the branch's.
    DIFFERENT,
    ALWAYS
  }

  /// {@return the settings in the module's part of the configuration}
  static GitSettings of(JsonObject own) {
    return new GitSettings(
        runsGit(own),
        own.flag("/untracked").orElse(true),
        own.flag("/homeRepository").orElse(false),
        changes(own.text("/changes").orElse("")),
        own.flag("/aheadBehind").orElse(true),
        upstream(own.text("/upstream").orElse("")),
        own.flag("/stash").orElse(true),
        own.flag("/tag").orElse(true),
        own.flag("/worktree").orElse(true));
  }

  /// {@return whether git is run for counts}
  static boolean runsGit(JsonObject own) {
    return !own.text("/mode").equals(Optional.of("branch-only"));
  }

  private static Changes changes(String word) {
    return switch (word) {
      case "kinds" -> Changes.KINDS;
      case "none" -> Changes.NONE;
      default -> Changes.TOTAL;
    };
  }

  private static UpstreamName upstream(String word) {
    return switch (word) {
      case "always" -> UpstreamName.ALWAYS;
      case "different" -> UpstreamName.DIFFERENT;
      default -> UpstreamName.NEVER;
    };
  }
}
