package statusline.module.git;

/// The rules of `git check-ref-format` for ref names.
///
/// Content of an untrusted repository is used as a path or shown on the line only if it is a valid
/// ref name.
final class RefName {
  static final int MAX_LENGTH = 1024;
  private static final String BRANCHES = "refs/heads/";
  private static final String FORBIDDEN = " ~^:?*[\\";

  private RefName() {}

  /// {@return whether a text is the full name of a ref, such as `refs/heads/main`}
  static boolean isValid(String name) {
    if (!name.startsWith("refs/") || name.length() > MAX_LENGTH || name.endsWith(".")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.contains("..") && !name.contains("@{") && hasValidComponents(name);
  }

  private static boolean hasValidComponents(String name) {
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      if (end == start || name.charAt(start) == '.' || endsWithLock(name, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private static boolean endsWithLock(String name, int start, int end) {
    return end - start >= 5 && name.startsWith(".lock", end - 5);
  }

  /// {@return the name without `refs/heads/`}
  static String shortened(String name) {
    return name.startsWith(BRANCHES) ? name.substring(BRANCHES.length()) : name;
  }

  /// {@return whether the ref is a branch}
  static boolean isBranch(String name) {
    return name.startsWith(BRANCHES);
  }
}
