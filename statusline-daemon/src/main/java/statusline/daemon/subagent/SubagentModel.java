package statusline.daemon.subagent;

import statusline.api.ModelId;

/// Names of models for rows of sub-agents, for which the host reports ids. Stateless.
final class SubagentModel {
  private static final String FAMILY = "claude-";

  private SubagentModel() {}

  /// {@return `Opus 5.5` for `claude-opus-5-5`, and the last part of any other id}
  static String name(String id) {
    return ModelId.name(id).orElseGet(() -> lastPart(id));
  }

  private static String lastPart(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    return last.startsWith(FAMILY) ? last.substring(FAMILY.length()) : last;
  }
}
