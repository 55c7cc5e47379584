package statusline.api;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// Who a data module is: its identity, its one-line summary, its kind of scope and its policy.
///
/// @param id words of lower-case letters and digits joined by dashes; ids without a vendor prefix
///     are ours, a third party names its module `vendor-name`
/// @param summary one short sentence for a listing, without a full stop
/// @param scope the kind of scope its readings have
/// @param policy when its data are fetched and how long they serve, unless the user decides
///     otherwise
public record ModuleInfo(String id, String summary, Scope.Kind scope, Policy policy) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ModuleInfo {
    requireNonNull(summary, "summary");
    requireNonNull(scope, "scope");
    requireNonNull(policy, "policy");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id of words joined by dashes: " + id);
    }
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
