package statusline.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

/// Who a data module is: its identity, its one-line summary, its kind of scope and its policy.
///
/// @param id words of lower-case letters and digits joined by dashes; ids without a vendor prefix
///     are ours, a third party names its module `vendor-name`
/// @param summary one short sentence for a listing, without a full stop
/// @param scope the kind of scope its readings have
/// @param policy when its data are fetched and how long they serve, unless the user decides
///     otherwise
/// @param effort what one fetch costs
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

  /// Makes the info of a data module whose fetches are quick.
  public ModuleInfo(String id, String summary, Scope.Kind scope, Policy policy) {
    this(id, summary, scope, policy, Effort.QUICK);
  }

  /// {@return the same for another effort}
  public ModuleInfo withEffort(Effort other) {
    return new ModuleInfo(id, summary, scope, policy, other);
  }

  /// {@return whether a text is words of lower-case letters and digits joined by dashes, the first
  /// beginning with a letter}
  ///
  /// By hand, for it is asked at every start and a regular expression takes longer to compile than
  /// all ids to read.
  public static boolean isId(String text) {
    byte before = '-';
    // What is not of Latin-1 becomes a question mark. In a fresh JVM a charAt is six calls.
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

  /// {@return the id that a provider's class name states: `PullRequestModule` is `pull-request`}
  ///
  /// @param className simple or qualified name of a class
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
