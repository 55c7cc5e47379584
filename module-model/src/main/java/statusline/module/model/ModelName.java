package statusline.module.model;

import statusline.api.ModelId;

/// Shortens names of models that the host shows as ids.
///
/// `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and `claude-3-5-sonnet-20241022` become `Sonnet
/// 4.5` and `Sonnet 3.5`. Of any other path or ARN only the last part is kept.
final class ModelName {
  private static final String ARN = "arn:";

  /// Shorter paths, such as `openai/gpt-5`, are kept.
  private static final int LONG = 20;

  private ModelName() {}

  /// {@return the name to show; a display name as it is}
  ///
  /// @param shown display name or id
  static String of(String shown) {
    if (shown.indexOf(' ') >= 0) {
      return shown;
    }
    return ModelId.name(shown).orElseGet(() -> lastPart(shown));
  }

  private static String lastPart(String id) {
    boolean isArn = id.startsWith(ARN);
    if (!isArn && id.length() <= LONG) {
      return id;
    }
    int end = id.lastIndexOf('/');
    if (end < 0 && isArn) {
      end = id.lastIndexOf(':');
    }
    String last = id.substring(end + 1);
    return last.isBlank() ? id : last;
  }
}
