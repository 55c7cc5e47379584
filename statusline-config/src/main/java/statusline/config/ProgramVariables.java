package statusline.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of a run that data modules may use: `PATH`, settings of git, and what selects the
/// login of the host.
final class ProgramVariables {
  /// Variables that contain settings of git.
  private static final List<String> GIT_SETTINGS =
      List.of("GIT_CONFIG_GLOBAL", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT");

  /// Start of the host's switches, such as `CLAUDE_CODE_USE_BEDROCK`.
  private static final String PROVIDER = "CLAUDE_CODE_USE_";

  /// Contains the name of the variable with a key of the host. The client sets it.
  private static final String LOGIN = "STATUSLINE_LOGIN";

  private static final String GIT_KEY = "GIT_CONFIG_KEY_";
  private static final String GIT_VALUE = "GIT_CONFIG_VALUE_";

  /// Long enough for some hundred directories.
  private static final int MAX_VALUE_CHARS = 16 << 10;

  private static final int MAX_PROGRAM_VARIABLES = 512;

  private ProgramVariables() {}

  /// {@return the variables that data modules may use, without values that are too long}
  ///
  /// @param variables of a run, by name
  static Map<String, String> of(Map<String, String> variables) {
    Map<String, String> found = new HashMap<>();
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      if (isSetting(variable.getKey(), variables)
          && variable.getValue().length() <= MAX_VALUE_CHARS
          && found.size() < MAX_PROGRAM_VARIABLES) {
        found.put(variable.getKey(), variable.getValue());
      }
    }
    return found.isEmpty() ? Map.of() : Map.copyOf(found);
  }

  /// {@return whether a variable is part of a setting that is used; other settings of git may
  /// contain secrets}
  private static boolean isSetting(String name, Map<String, String> variables) {
    if (!name.startsWith(GIT_VALUE)) {
      return name.equals("PATH")
          || name.equals(LOGIN)
          || name.startsWith(PROVIDER)
          || GIT_SETTINGS.contains(name)
          || name.startsWith(GIT_KEY);
    }
    String key = variables.getOrDefault(GIT_KEY + name.substring(GIT_VALUE.length()), "");
    return key.equalsIgnoreCase("safe.directory") || key.regionMatches(true, 0, "filter.", 0, 7);
  }
}
