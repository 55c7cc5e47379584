package statusline.module.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.ScopeContext;

/// The git configuration of a run's environment that a hardened git uses.
///
/// The host sets these variables for the programs of a session, and a repository may influence
/// them. Only two kinds of settings are used, because they start no program: `safe.directory`, and
/// settings that disable a filter. Git gets neither the variables nor the file that
/// `GIT_CONFIG_GLOBAL` names, but only these values.
///
/// @param safeDirectories values of `safe.directory` in the variables
/// @param disabledFilters settings that disable filters: an empty program, or `required=false`
/// @param globalFile path in `GIT_CONFIG_GLOBAL`
record RunConfig(
    List<String> safeDirectories, Map<String, String> disabledFilters, Optional<Path> globalFile) {
  private static final String INPUT = "git-variables";
  private static final String FILE_INPUT = "git-global-file";
  private static final String SAFE = "safe.directory";
  private static final String FILTER = "filter.";
  private static final int MAX_VALUE = 4096;

  /// {@return a scope that contains the configuration, unless the environment has none}
  static Scope scoped(Scope scope, ScopeContext context) {
    var lines = new StringBuilder();
    for (GitVariables.Setting setting : GitVariables.settings(context::variable)) {
      line(setting).ifPresent(line -> lines.append(line).append('\n'));
    }
    Scope result = lines.isEmpty() ? scope : scope.with(INPUT, lines.toString());
    Optional<Path> file = context.variable("GIT_CONFIG_GLOBAL").flatMap(RunConfig::absolute);
    return file.isEmpty() ? result : result.with(FILE_INPUT, file.get().toString());
  }

  /// {@return the configuration in a scope}
  static RunConfig of(Scope scope) {
    List<String> safe = new ArrayList<>();
    Map<String, String> filters = new LinkedHashMap<>();
    String lines = scope.input(INPUT).orElse("");
    int start = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      String line = lines.substring(start, end);
      if (line.startsWith(SAFE + "=")) {
        safe.add(line.substring(SAFE.length() + 1));
      } else {
        int equals = line.lastIndexOf('=');
        filters.put(line.substring(0, equals), line.substring(equals + 1));
      }
      start = end + 1;
    }
    return new RunConfig(safe, filters, scope.input(FILE_INPUT).map(Path::of));
  }

  /// {@return a line with a setting that is used, or empty for any other setting}
  private static Optional<String> line(GitVariables.Setting setting) {
    String key = setting.key();
    if (!isOneLine(key) || !isOneLine(setting.value())) {
      return Optional.empty();
    }
    if (key.equals(SAFE)) {
      return Optional.of(key + "=" + setting.value());
    }
    int name = key.lastIndexOf('.') + 1;
    if (!key.startsWith(FILTER) || name <= FILTER.length()) {
      return Optional.empty();
    }
    boolean disables =
        FilterNames.PROGRAMS.contains(key.substring(name))
            ? setting.value().isEmpty()
            : key.endsWith(".required") && setting.value().equals("false");
    return disables ? Optional.of(key + "=" + setting.value()) : Optional.empty();
  }

  private static boolean isOneLine(String text) {
    return text.length() <= MAX_VALUE
        && text.indexOf('\n') < 0
        && text.indexOf('\0') < 0
        && text.indexOf('\ufffd') < 0;
  }

  private static Optional<Path> absolute(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() && isOneLine(text) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
