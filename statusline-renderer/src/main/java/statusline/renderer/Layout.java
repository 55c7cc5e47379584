package statusline.renderer;

import java.util.List;
import java.util.Set;

/// Where the segments of each data module stand, which are kept longest when the line is narrow,
/// and which are not shown.
///
/// A place is named by a data module's id, for all of its segments that have no place of their own,
/// or by `id/segment`. What is named twice stands where it is named first. A data module that is
/// not named stands at the end, in a group of all such, in order of arrival.
///
/// @param groups from left to right, a bar between them
/// @param priority places, the one kept longest first; others are given up before these. Notices
///     come right behind the first.
/// @param leftOut places that are not shown
public record Layout(List<Group> groups, List<String> priority, Set<String> leftOut) {
  private static final Layout STANDARD =
      new Layout(
          List.of(
              Group.of(
                  Cluster.of("model", "session/fast"),
                  Cluster.of("session/agent"),
                  Cluster.of("project", "git", "pull-request")),
              Group.of(Cluster.of("context"), Cluster.of("prompt-cache")),
              Group.of(
                  Cluster.of("spend"),
                  Cluster.of("cost"),
                  Cluster.of("limits"),
                  Cluster.of("weekly")),
              Group.of(Cluster.of("session"), Cluster.of("time"))),
          List.of(
              "model",
              "project",
              "context",
              "git",
              "limits/five-hour",
              "limits",
              "spend",
              "cost",
              "weekly",
              "time",
              "session/fast",
              "session/agent",
              "pull-request",
              "session",
              "prompt-cache"),
          Set.of(
              "changes",
              "context/long-context",
              "context/remaining",
              "context/tokens",
              "model/id",
              "model/window",
              "project/added",
              "project/repository",
              "project/start",
              "project/worktree",
              "prompt-cache/hits",
              "prompt-cache/misses",
              "prompt-cache/warm",
              "session/duration",
              "session/effort",
              "session/id",
              "session/style",
              "session/thinking",
              "session/vim",
              "spend/api-duration",
              "spend/duration",
              "time/duration",
              "time/last-reply"));

  public Layout {
    groups = List.copyOf(groups);
    priority = List.copyOf(priority);
    leftOut = Set.copyOf(leftOut);
  }

  /// Makes a layout that shows everything.
  public Layout(List<Group> groups, List<String> priority) {
    this(groups, priority, Set.of());
  }

  /// {@return which session · where │ context │ money, limits │ time; what is calm is left out}
  public static Layout standard() {
    return STANDARD;
  }

  /// {@return whether an item is shown at all}
  boolean shows(LineItem item) {
    return !leftOut.contains(item.moduleId()) && !leftOut.contains(item.place());
  }

  /// {@return the place where an item stands: its own where the layout names it, else its data
  /// module's}
  String placeOf(LineItem item) {
    String own = item.place();
    for (Group group : groups) {
      for (Cluster cluster : group.clusters()) {
        if (cluster.places().contains(own)) {
          return own;
        }
      }
    }
    return item.moduleId();
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

  /// Places whose segments stand side by side, a space between them. Several segments of a
  /// cluster's only place have a dot between them.
  ///
  /// @param places from left to right
  public record Cluster(List<String> places) {
    public Cluster {
      places = List.copyOf(places);
    }

    /// {@return a cluster of places}
    public static Cluster of(String... places) {
      return new Cluster(List.of(places));
    }
  }
}
