package statusline.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The environment variables that a request to the daemon contains. docs/protocol.md lists them;
/// the native client sends the same ones. No other variable is read.
public final class ForwardedVariables {
  private static final String OURS = "STATUSLINE_";
  private static final List<String> NAMES =
      List.of(
          "COLUMNS",
          "LINES",
          "TERM",
          "COLORTERM",
          "NO_COLOR",
          "FORCE_COLOR",
          "LANG",
          "LC_ALL",
          "TZ",
          "HOME",
          "PATH",
          "XDG_CONFIG_HOME",
          "XDG_CACHE_HOME",
          "XDG_DATA_HOME",
          "XDG_STATE_HOME",
          "CLAUDE_CONFIG_DIR");

  /// Variables that contain settings of git.
  private static final List<String> GIT_SETTINGS =
      List.of("GIT_CONFIG_GLOBAL", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT");

  private static final String GIT_KEY = "GIT_CONFIG_KEY_";
  private static final String GIT_VALUE = "GIT_CONFIG_VALUE_";

  /// Long enough for some hundred directories.
  private static final int MAX_VALUE_CHARS = 16 << 10;

  private static final int MAX_PROGRAM_VARIABLES = 512;

  private ForwardedVariables() {}

  /// {@return the variables that concern programs: `PATH`, and settings of git, without values that
  /// are too long}
  ///
  /// @param variables of a run, by name
  static Map<String, String> forPrograms(Map<String, String> variables) {
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
      return name.equals("PATH") || GIT_SETTINGS.contains(name) || name.startsWith(GIT_KEY);
    }
    String key = variables.getOrDefault(GIT_KEY + name.substring(GIT_VALUE.length()), "");
    return key.equalsIgnoreCase("safe.directory") || key.regionMatches(true, 0, "filter.", 0, 7);
  }

  /// {@return the ones that are set in this process, by name}
  public static Map<String, String> ofProcess() {
    Map<String, String> forwarded = new HashMap<>();
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (NAMES.contains(variable.getKey()) || variable.getKey().startsWith(OURS)) {
        forwarded.put(variable.getKey(), variable.getValue());
      }
    }
    forwarded.putAll(forPrograms(System.getenv()));
    return forwarded;
  }
}
