package statusline.module.context;

import statusline.api.SessionInput;

/// Detects sessions whose models do not come from the account that the host is logged in with.
final class Provider {
  private Provider() {}

  /// {@return whether the id of the model has the form of another provider}
  ///
  /// Examples are `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and ARNs (Bedrock),
  /// `claude-sonnet-4-5@20250929` (Vertex), and `anthropic/claude-sonnet-4.5` (routers).
  static boolean isOther(SessionInput session) {
    String id = session.modelId().orElse("");
    return id.startsWith("arn:")
        || id.contains("anthropic.")
        || id.indexOf('@') >= 0
        || id.indexOf('/') >= 0;
  }
}
