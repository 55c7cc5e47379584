package statusline.renderer;

/// What two neighbours in a line belong to.
enum Joint {
  /// The same cluster.
  SEGMENTS,
  /// The same group, another cluster.
  CLUSTERS,
  /// Another group.
  GROUPS
}
