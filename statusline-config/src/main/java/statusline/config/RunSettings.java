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

  private static final String PREFIX = "STATUSLINE_";

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
    Collections.sort(variables);
    return new RunSettings(variables, arguments);
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
