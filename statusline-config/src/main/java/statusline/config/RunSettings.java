package statusline.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of one run: those among its environment variables, and its arguments.
///
/// @param variables `NAME=value`, in alphabetical order
/// @param arguments unchanged
public record RunSettings(List<String> variables, List<String> arguments) {
  /// A run without settings of its own.
  public static final RunSettings NONE = new RunSettings(List.of(), List.of());

  /// The maximum number of characters of all settings of a run, which are kept for later runs.
  static final int MAX_CHARS = 16_384;

  private static final String PREFIX = "STATUSLINE_";

  /// Takes the place of settings with too many characters.
  private static final String TOO_LONG = PREFIX + "=too long";

  /// Prefixes of the variables that are settings, after `STATUSLINE_`.
  private static final List<String> SECTIONS =
      List.of("MODULE_", "RENDERER_", "PRESET", "PERFORMANCE_", "BROKER_");

  public RunSettings {
    variables = List.copyOf(variables);
    arguments = List.copyOf(arguments);
  }

  /// {@return the settings of a run}
  ///
  /// @param environment all its variables; all but settings are ignored
  /// @param arguments all its arguments
  public static RunSettings of(Map<String, String> environment, List<String> arguments) {
    List<String> variables = new ArrayList<>();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (isSetting(variable.getKey()) && !variable.getValue().isEmpty()) {
        variables.add(variable.getKey() + "=" + variable.getValue());
      }
    }
    if (variables.isEmpty() && arguments.isEmpty()) {
      return NONE;
    }
    if (chars(variables) + chars(arguments) > MAX_CHARS) {
      return new RunSettings(
          List.of(TOO_LONG), areForSubagents(arguments) ? arguments.subList(0, 1) : List.of());
    }
    Collections.sort(variables);
    return new RunSettings(variables, arguments);
  }

  private static int chars(List<String> texts) {
    int chars = 0;
    for (String text : texts) {
      chars += text.length();
    }
    return chars;
  }

  /// {@return whether the settings are ignored because they have too many characters}
  boolean isTooLong() {
    return variables.contains(TOO_LONG);
  }

  private static boolean isSetting(String name) {
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    for (String section : SECTIONS) {
      if (name.startsWith(section, PREFIX.length())) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether arguments belong to a run, not to a command that a user typed}
  ///
  /// @param arguments of the program
  public static boolean areOfARun(List<String> arguments) {
    if (arguments.isEmpty()) {
      return true;
    }
    String first = arguments.getFirst();
    boolean isCommand =
        switch (first) {
          case "--help", "--version", "--list-modules", "--json", "--" -> true;
          default -> !first.startsWith("--");
        };
    return !isCommand;
  }

  /// {@return whether a run requests the rows of sub-agents}
  ///
  /// @param arguments of the program
  public static boolean areForSubagents(List<String> arguments) {
    return !arguments.isEmpty() && arguments.getFirst().equals("--subagents");
  }

  /// {@return whether a run requests the former command}
  ///
  /// @param environment all its variables
  public static boolean areForFormerCommand(Map<String, String> environment) {
    return "1".equals(environment.get("STATUSLINE_VERSION"));
  }

  /// Not the record's own, because a first line calls it (docs/decisions/0020).
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunSettings that
        && variables.equals(that.variables)
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return 31 * variables.hashCode() + arguments.hashCode();
  }
}
