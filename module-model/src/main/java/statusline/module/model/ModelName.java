package statusline.module.model;

import java.util.Locale;

/// Shortens names of models that the host shows as ids.
///
/// `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and `claude-3-5-sonnet-20241022` become `Sonnet
/// 4.5` and `Sonnet 3.5`. Of any other path or ARN only the last part is kept.
final class ModelName {
  private static final String FAMILY = "claude-";
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
    String plain = ModelId.plain(shown);
    String known = plain.isEmpty() ? "" : known(plain.substring(FAMILY.length()));
    return known.isEmpty() ? lastPart(shown) : known;
  }

  /// {@return `Sonnet 4.5` for `sonnet-4-5` or `4-5-sonnet`, or empty for other forms}
  private static String known(String plain) {
    StringBuilder word = new StringBuilder();
    StringBuilder version = new StringBuilder();
    for (String part : plain.split("-", -1)) {
      boolean isNumber = !part.isEmpty() && part.length() <= 2 && isDigits(part);
      boolean isWord = !part.isEmpty() && isLetters(part) && word.isEmpty();
      if (isNumber) {
        version.append(version.isEmpty() ? "" : ".").append(part);
      } else if (isWord) {
        word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      } else {
        return "";
      }
    }
    return word.isEmpty() || version.isEmpty() ? "" : word + " " + version;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
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
