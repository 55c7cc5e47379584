package statusline.module.git;

import java.util.Optional;
import statusline.api.JsonObject;

/// `modules.git` of the user's configuration; what is missing or unreadable is as by default.
///
/// @param status `mode`: whether git is asked for counts (`full`), or the repository's own files
///     alone are read (`branch-only`)
/// @param untracked `untracked`: whether files that git does not know are looked for and counted
/// @param homeRepository `homeRepository`: whether git is asked where the worktree is the whole
///     home directory
/// @param changes `changes`: how changes are shown
/// @param aheadBehind `aheadBehind`: whether the distance to the upstream is shown
/// @param upstream `upstream`: when the upstream's name is shown
/// @param stash `stash`: whether the number of stash entries is shown
/// @param tag `tag`: whether a tag at the commit is shown
/// @param worktree `worktree`: whether it is shown that a worktree is a linked one, of a submodule,
///     or none
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

  /// How changes are shown.
  enum Changes {
    /// One number for all: `●3`.
    TOTAL,
    /// Staged, unstaged and untracked ones: `+1 ~1 ?1`.
    KINDS,
    /// Not at all. Conflicts are shown nevertheless.
    NONE
  }

  /// When the upstream's name is shown.
  enum UpstreamName {
    NEVER,
    /// Where it is gone, or called otherwise than the branch.
    DIFFERENT,
    ALWAYS
  }

  /// {@return the settings of a configuration}
  static GitSettings of(JsonObject own) {
    return new GitSettings(
        !own.text("/mode").equals(Optional.of("branch-only")),
        own.flag("/untracked").orElse(true),
        own.flag("/homeRepository").orElse(false),
        changes(own.text("/changes").orElse("")),
        own.flag("/aheadBehind").orElse(true),
        upstream(own.text("/upstream").orElse("")),
        own.flag("/stash").orElse(true),
        own.flag("/tag").orElse(true),
        own.flag("/worktree").orElse(true));
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
