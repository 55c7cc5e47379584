package statusline.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.ColorHints;

/// What the process environment says, by the few names that matter here; no other is ever looked
/// at, for the host hands secrets to us in it.
///
/// @param home of the user, absolute
/// @param configDirectory of the host: `CLAUDE_CONFIG_DIR`, else `.claude` in the home
/// @param stateDirectory `STATUSLINE_STATE_DIR`, else below `XDG_STATE_HOME` or the home
/// @param userConfigDirectory `XDG_CONFIG_HOME`; empty where it names no absolute directory
/// @param path the PATH as it came
/// @param zone the time zone: `TZ`, else the machine's
/// @param columns cells of the terminal's row: `COLUMNS`, else 80
/// @param colors what it says about colours
public record Environment(
    Path home,
    Path configDirectory,
    Path stateDirectory,
    Optional<Path> userConfigDirectory,
    String path,
    ZoneId zone,
    int columns,
    ColorHints colors) {
  private static final int DEFAULT_COLUMNS = 80;
  private static final int MAX_COLUMNS = 10_000;

  /// {@return what this process was given}
  public static Environment ofProcess() {
    return of(System::getenv, System.getProperty("user.home", "/"));
  }

  /// {@return what the variables of a request say}
  ///
  /// @param variables by name; no PATH among them counts, for a request names no place to run from
  /// @param path of the daemon itself
  public static Environment of(Map<String, String> variables, @Nullable String path) {
    return of(name -> "PATH".equals(name) ? path : variables.get(String.valueOf(name)), "/");
  }

  /// {@return what some variables say}
  ///
  /// @param variables gives a variable's value, or null
  /// @param userHome stands in for a missing `HOME`
  static Environment of(UnaryOperator<@Nullable String> variables, String userHome) {
    var lookup = new Lookup(variables);
    // Without an account Java says `?`: nothing may be looked for below where we were run.
    Path home = lookup.directory("HOME").or(() -> absolute(userHome)).orElse(Path.of("/"));
    return new Environment(
        home,
        lookup.directory("CLAUDE_CONFIG_DIR").orElse(home.resolve(".claude")),
        lookup
            .directory("STATUSLINE_STATE_DIR")
            .orElseGet(
                () ->
                    lookup
                        .directory("XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve("statusline")),
        lookup.directory("XDG_CONFIG_HOME"),
        lookup.text("PATH"),
        TimeZoneName.zone(lookup.text("TZ")),
        lookup.number("COLUMNS", DEFAULT_COLUMNS, MAX_COLUMNS),
        new ColorHints(
            lookup.text("COLORTERM"),
            lookup.text("TERM"),
            lookup.text("NO_COLOR"),
            lookup.text("FORCE_COLOR")));
  }

  private static Optional<Path> absolute(String text) {
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /// {@return the same for another account}
  public Environment withConfigDirectory(Path directory) {
    return new Environment(
        home, directory, stateDirectory, userConfigDirectory, path, zone, columns, colors);
  }

  /// {@return the same where data modules keep what survives at another place}
  public Environment withStateDirectory(Path directory) {
    return new Environment(
        home, configDirectory, directory, userConfigDirectory, path, zone, columns, colors);
  }

  /// {@return the same on another terminal}
  public Environment withTerminal(int cells, ColorHints hints) {
    return new Environment(
        home, configDirectory, stateDirectory, userConfigDirectory, path, zone, cells, hints);
  }

  /// Reads variables; what is unset or unusable reads as nothing.
  private record Lookup(UnaryOperator<@Nullable String> variables) {
    String text(String name) {
      String value = variables.apply(name);
      return value == null ? "" : value;
    }

    Optional<Path> directory(String name) {
      return absolute(text(name));
    }

    int number(String name, int otherwise, int most) {
      String text = text(name).strip();
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        int value = Integer.parseInt(text);
        return value >= 1 ? Math.min(value, most) : otherwise;
      } catch (NumberFormatException notANumber) {
        return otherwise;
      }
    }
  }
}
