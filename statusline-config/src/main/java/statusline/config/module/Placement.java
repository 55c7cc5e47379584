package statusline.config.module;

/// A position that a data module suggests for itself or for one of its segments in a preset. Equal
/// numbers mean the same line, group or cluster; smaller ones stand further to the left.
///
/// @param line from 1 at the top
/// @param isRight whether it stands at the right edge
/// @param group of clusters that belong together
/// @param cluster of segments side by side
/// @param order within the cluster
/// @param segments in the notation of `renderer.lines`, such as `git.*` or `project:minimal`
record Placement(int line, boolean isRight, int group, int cluster, int order, String segments) {}
