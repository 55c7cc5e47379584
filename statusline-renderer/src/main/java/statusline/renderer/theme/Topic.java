package statusline.renderer.theme;

/// The subject of a segment. A theme can give each topic a hue of its own.
public enum Topic implements Choice {
  /// Model, agent and session.
  IDENTITY("identity"),
  /// Directory, worktree and repository.
  PLACE("place"),
  /// Branch, changes and pull request.
  CODE("code"),
  /// Context window.
  CONTEXT("context"),
  /// Prompt cache.
  CACHE("cache"),
  /// Rate limits.
  LIMITS("limits"),
  /// Costs.
  MONEY("money"),
  /// Clock and durations.
  TIME("time"),
  /// Everything else, such as segments of drop-ins.
  OTHER("other");

  private final String key;

  Topic(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
