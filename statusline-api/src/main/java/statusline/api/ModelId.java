package statusline.api;

import java.util.Locale;
import java.util.Optional;

/// Compares and names model ids, which hosts, services and gateways write in several variants.
///
/// Examples are `claude-opus-5-5[1m]` with the size of the window, `claude-sonnet-4-5-20250929`
/// with the release date, `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and ARNs (Bedrock),
/// `claude-sonnet-4-5@20250929` (Vertex), and `anthropic/claude-sonnet-4.5` (routers). Stateless.
public final class ModelId {
  private static final String FAMILY = "claude-";
  private static final int DATE_DIGITS = 8;

  private ModelId() {}

  /// {@return whether two ids certainly name different models}
  ///
  /// An id without a model family, such as an alias or a deployment name, never differs from
  /// another id.
  public static boolean differ(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  /// {@return the id in its plain form, such as `claude-sonnet-4-5`, or empty if it has no family}
  public static String plain(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    int start = lower.lastIndexOf(FAMILY);
    if (start < 0) {
      return "";
    }
    String name = lower.substring(start).replace('.', '-');
    name = before(name, '[');
    name = before(name, '@');
    name = before(name, ':');
    return withoutDate(withoutSuffix(withoutVersion(name), "-latest"));
  }

  /// {@return `Sonnet 4.5` for `claude-sonnet-4-5` and its variants, and for `claude-4-5-sonnet`;
  /// empty for other forms}
  public static Optional<String> name(String id) {
    String plain = plain(id);
    return plain.isEmpty() ? Optional.empty() : named(plain.substring(FAMILY.length()));
  }

  private static Optional<String> named(String plain) {
    StringBuilder word = new StringBuilder();
    StringBuilder version = new StringBuilder();
    for (String part : plain.split("-", -1)) {
      boolean isNumber = !part.isEmpty() && part.length() <= 2 && digitsFrom(part, 0);
      boolean isWord = !part.isEmpty() && isLetters(part) && word.isEmpty();
      if (isNumber) {
        version.append(version.isEmpty() ? "" : ".").append(part);
      } else if (isWord) {
        word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      } else {
        return Optional.empty();
      }
    }
    return word.isEmpty() || version.isEmpty()
        ? Optional.empty()
        : Optional.of(word + " " + version);
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String before(String name, char mark) {
    int at = name.indexOf(mark);
    return at < 0 ? name : name.substring(0, at);
  }

  /// Removes Bedrock's version, `-v1`.
  private static String withoutVersion(String name) {
    int dash = name.lastIndexOf("-v");
    return dash > 0 && dash + 2 < name.length() && digitsFrom(name, dash + 2)
        ? name.substring(0, dash)
        : name;
  }

  private static String withoutSuffix(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }

  private static String withoutDate(String name) {
    int date = name.length() - DATE_DIGITS;
    return date > FAMILY.length() && name.charAt(date - 1) == '-' && digitsFrom(name, date)
        ? name.substring(0, date - 1)
        : name;
  }

  private static boolean digitsFrom(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
