package statusline.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

/// The id, summary, scope kind, policy and effort of a data module.
///
/// @param id words of lower-case letters and digits, joined by dashes; ids without a vendor prefix
///     are reserved, so third parties use `vendor-name`
/// @param summary a short sentence for listings, without a full stop
/// @param scope kind of the scopes of its readings
/// @param policy default policy, which the user's configuration may override
/// @param effort cost of one fetch
public record ModuleInfo(
    String id, String summary, Scope.Kind scope, Policy policy, Effort effort) {
  public ModuleInfo {
    requireNonNull(summary, "summary");
    requireNonNull(scope, "scope");
    requireNonNull(policy, "policy");
    requireNonNull(effort, "effort");
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of words joined by dashes: " + id);
    }
  }

  /// Creates the info of a data module with the effort {@link Effort#QUICK}.
  public ModuleInfo(String id, String summary, Scope.Kind scope, Policy policy) {
    this(id, summary, scope, policy, Effort.QUICK);
  }

  /// {@return a copy of this info with another effort}
  public ModuleInfo withEffort(Effort other) {
    return new ModuleInfo(id, summary, scope, policy, other);
  }

  /// {@return whether a text is an id: words of lower-case letters and digits joined by dashes,
  /// starting with a letter}
  public static boolean isId(String text) {
    byte before = '-';
    // Characters outside Latin-1 become question marks.
    byte[] letters = text.getBytes(ISO_8859_1);
    for (int i = 0; i < letters.length; i++) {
      byte c = letters[i];
      boolean letter = c >= 'a' && c <= 'z';
      boolean inWord = letter || (c >= '0' && c <= '9' && i > 0);
      if (!inWord && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  /// {@return the id that the class name of a data module states: `pull-request` for
  /// `PullRequestModule`}
  ///
  /// @param className simple or qualified name of the class
  public static String idOf(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    String stem =
        simple.endsWith("Module")
            ? simple.substring(0, simple.length() - "Module".length())
            : simple;
    var id = new StringBuilder();
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        id.append('-');
      }
      id.append(Character.toLowerCase(c));
    }
    return id.toString();
  }
}
