package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The filters named by a repository's own configuration.
///
/// `git status` would run them for every file that looks changed. Filters of the user's and the
/// system's configuration, such as git-lfs, stay enabled unless the repository defines one of the
/// same name. The same list tells whether any configuration sets another worktree. Immutable.
final class FilterNames {
  private static final int MAX_NAMES = 256;
  private static final String SECTION = "filter.";
  private static final String WORKTREE = "core.worktree";
  static final List<String> PROGRAMS = List.of("clean", "smudge", "process");

  private final Set<String> names = new TreeSet<>();
  private boolean overridesApplied;
  private boolean readable = true;
  private boolean namesWorktree;

  private final boolean userTrusted;
  private final Map<String, String> disabledByRun;

  private FilterNames(boolean userTrusted, Map<String, String> disabledByRun) {
    this.userTrusted = userTrusted;
    this.disabledByRun = disabledByRun;
  }

  /// {@return the filters in the output of {@link GitCommand#filters}}
  ///
  /// @param output alternating scopes and keys, each followed by a NUL
  /// @param userTrusted whether the user's configuration is in its default place
  /// @param disabledByRun settings of the run that disable filters of any configuration
  /// @throws IOException if the output has another format
  static FilterNames parse(byte[] output, boolean userTrusted, Map<String, String> disabledByRun)
      throws IOException {
    var filters = new FilterNames(userTrusted, disabledByRun);
    int start = 0;
    while (start < output.length) {
      int middle = end(output, start);
      int end = end(output, middle + 1);
      filters.add(
          new String(output, start, middle - start, StandardCharsets.US_ASCII),
          new String(output, middle + 1, end - middle - 1, StandardCharsets.US_ASCII));
      start = end + 1;
    }
    return filters;
  }

  private static int end(byte[] output, int start) throws IOException {
    for (int end = start; end < output.length; end++) {
      if (output[end] == 0) {
        return end;
      }
    }
    throw new IOException("git printed something that is not a list of filters");
  }

  private void add(String scope, String key) {
    namesWorktree |= key.equals(WORKTREE);
    int dot = key.lastIndexOf('.');
    if (!key.startsWith(SECTION) || dot < SECTION.length()) {
      return;
    }
    if (scope.equals("command")) {
      overridesApplied = true;
      return;
    }
    if (!PROGRAMS.contains(key.substring(dot + 1))) {
      return;
    }
    if (!isTrusted(scope)) {
      // The locale of this process decides how bytes other than ASCII reach the environment.
      readable &= key.indexOf('\ufffd') < 0;
      names.add(key.substring(SECTION.length(), dot));
    }
  }

  private boolean isTrusted(String scope) {
    return scope.equals("system") || (scope.equals("global") && userTrusted);
  }

  /// {@return whether no filter has to be disabled}
  boolean isEmpty() {
    return names.isEmpty() && disabledByRun.isEmpty();
  }

  /// {@return whether any configuration sets `core.worktree`}
  boolean namesWorktree() {
    return namesWorktree;
  }

  /// {@return whether {@link #overrides} can disable each of them}
  boolean canBeDisabled() {
    return readable && names.size() <= MAX_NAMES;
  }

  /// {@return whether git applied the overrides; versions before 2.31 ignore them}
  boolean areOverridesApplied() {
    return overridesApplied;
  }

  /// {@return the environment variables that disable the filters}
  ///
  /// The option `-c` cannot do this because a name may contain `=`.
  Map<String, String> overrides() {
    Map<String, String> variables = new HashMap<>();
    int count = 0;
    for (String name : names) {
      for (String program : PROGRAMS) {
        put(variables, count++, SECTION + name + "." + program, "");
      }
      put(variables, count++, SECTION + name + ".required", "false");
    }
    for (Map.Entry<String, String> setting : disabledByRun.entrySet()) {
      put(variables, count++, setting.getKey(), setting.getValue());
    }
    if (count > 0) {
      variables.put("GIT_CONFIG_COUNT", Integer.toString(count));
    }
    return variables;
  }

  private static void put(Map<String, String> variables, int index, String key, String value) {
    variables.put("GIT_CONFIG_KEY_" + index, key);
    variables.put("GIT_CONFIG_VALUE_" + index, value);
  }
}
