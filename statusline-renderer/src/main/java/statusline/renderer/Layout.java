package statusline.renderer;

import java.util.List;

/// Where the segments of each data module stand, and which are kept longest when the line is
/// narrow.
///
/// A data module named twice stands where it is named first. One that is not named stands at the
/// end, in a group of all such, in order of arrival.
///
/// @param groups from left to right, a bar between them
/// @param priority ids of data modules, the one kept longest first; others are given up before
///     these. Notices come right behind the first.
public record Layout(List<Group> groups, List<String> priority) {
  private static final Layout STANDARD =
      new Layout(
          List.of(
              Group.of(Cluster.of("model"), Cluster.of("project", "git")),
              Group.of(Cluster.of("context")),
              Group.of(Cluster.of("cost"), Cluster.of("weekly")),
              Group.of(Cluster.of("time"))),
          List.of("model", "project", "context", "git", "cost", "weekly", "time"));

  public Layout {
    groups = List.copyOf(groups);
    priority = List.copyOf(priority);
  }

  /// {@return which session · where │ context │ money │ time}
  public static Layout standard() {
    return STANDARD;
  }

  /// Clusters that belong together, a dot between them.
  ///
  /// @param clusters from left to right
  public record Group(List<Cluster> clusters) {
    public Group {
      clusters = List.copyOf(clusters);
    }

    /// {@return a group of clusters}
    public static Group of(Cluster... clusters) {
      return new Group(List.of(clusters));
    }
  }

  /// Data modules whose segments stand side by side, a space between them. Several segments of a
  /// cluster's only data module have a dot between them.
  ///
  /// @param moduleIds from left to right
  public record Cluster(List<String> moduleIds) {
    public Cluster {
      moduleIds = List.copyOf(moduleIds);
    }

    /// {@return a cluster of data modules}
    public static Cluster of(String... moduleIds) {
      return new Cluster(List.of(moduleIds));
    }
  }
}
