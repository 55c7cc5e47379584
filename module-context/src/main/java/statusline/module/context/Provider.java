package statusline.module.context;

import java.util.List;
import java.util.Locale;
import statusline.api.ScopeContext;
import statusline.api.SessionInput;

/// Detects sessions whose models do not come from the account that the host is logged in with.
final class Provider {
  /// Switches of the host.
  private static final List<String> SWITCHES =
      List.of(
          "CLAUDE_CODE_USE_BEDROCK",
          "CLAUDE_CODE_USE_VERTEX",
          "CLAUDE_CODE_USE_FOUNDRY",
          "CLAUDE_CODE_USE_MANTLE",
          "CLAUDE_CODE_USE_ANTHROPIC_AWS",
          "CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD",
          "CLAUDE_CODE_USE_GATEWAY");

  /// Variables with keys. The client sends only the name of the one that is set.
  private static final List<String> KEYS =
      List.of("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN");

  private Provider() {}

  /// {@return the name of the variable that selects another provider or another login in the run's
  /// environment; empty if there is none}
  static String variable(ScopeContext context) {
    for (String name : SWITCHES) {
      if (isOn(context.variable(name).orElse(""))) {
        return name;
      }
    }
    String key = context.variable("STATUSLINE_LOGIN").orElse("");
    return KEYS.contains(key) ? key : "";
  }

  /// The host reads its switches in this way.
  private static boolean isOn(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "on" -> true;
      default -> false;
    };
  }

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
