package statusline.renderer.look;

import java.util.List;

/// Clusters that belong together: a dot between them, a bar between groups.
///
/// @param clusters from left to right
public record Group(List<Cluster> clusters) {
  public Group {
    clusters = List.copyOf(clusters);
  }

  /// {@return the groups that a text names, from left to right}
  ///
  /// A bar parts groups, a comma clusters, a space segments: `model, project git | context`. A
  /// segment is named `git.branch`, all segments of a data module `git`; `git.*` keeps them in one
  /// cluster. A colon names the longest form: `project:minimal`.
  ///
  /// @throws IllegalArgumentException with a sentence, where the text is not like that
  public static List<Group> parse(String text) {
    return new GroupText(text).groups();
  }

  /// {@return how groups are written, so that `parse` reads them again}
  public static String text(List<Group> groups) {
    return GroupText.of(groups);
  }
}
