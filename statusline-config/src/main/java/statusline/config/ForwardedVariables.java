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
          "COLORFGBG",
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

  private ForwardedVariables() {}

  /// {@return the ones that are set in this process, by name}
  public static Map<String, String> ofProcess() {
    Map<String, String> forwarded = new HashMap<>();
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (NAMES.contains(variable.getKey()) || variable.getKey().startsWith(OURS)) {
        forwarded.put(variable.getKey(), variable.getValue());
      }
    }
    forwarded.putAll(ProgramVariables.of(System.getenv()));
    return forwarded;
  }
}
