package statusline.renderer.row;

/// The kind of boundary between two neighbouring slots.
public enum Boundary {
  /// Between two segments of a cluster.
  SEGMENT,
  /// Between two clusters of a group.
  CLUSTER,
  /// Between two groups.
  GROUP
}
