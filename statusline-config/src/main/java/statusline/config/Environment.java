package statusline.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import statusline.config.dropin.DropInFolder;
import statusline.config.zone.TimeZones;
import statusline.renderer.theme.ColorHints;

/// The environment variables that we use. No other variable is read, because the host passes
/// secrets in its environment.
///
/// @param home of the user, absolute: `HOME`, or the home directory in the password database
/// @param configDirectory of the host: `CLAUDE_CONFIG_DIR`, or `.claude` in the home directory
/// @param stateDirectory `STATUSLINE_STATE_DIR`, or a directory below `XDG_STATE_HOME` or the home
/// @param userConfigDirectory `XDG_CONFIG_HOME`; empty if it is not an absolute path
/// @param programVariables the variables of the run that data modules may use, by name
/// @param path the `PATH`, unchanged
/// @param zone the time zone from `TZ`, or the machine's
/// @param isTrusted whether not only the request of this run names the home and the configuration
///     directory; if only the request does, only their looks are used
/// @param columns width of the terminal in cells from `COLUMNS`, or 80
/// @param colors the variables that concern colours
public record Environment(
    Path home,
    Path configDirectory,
    Path stateDirectory,
    Optional<Path> userConfigDirectory,
    Map<String, String> programVariables,
    String path,
    ZoneId zone,
    boolean isTrusted,
    int columns,
    ColorHints colors) {
  /// The state directory of a run without state. The kernel creates no file below it.
  public static final Path NO_STATE = Path.of("/dev/null/statusline");

  /// The home directory in the password database. No request can change it.
  private static final String ACCOUNT_HOME = System.getProperty("user.home", "/");

  private static final int DEFAULT_COLUMNS = 80;
  private static final int MAX_COLUMNS = 10_000;
  private static final int MAX_PATH_CHARS = 4096;

  /// {@return the environment of this process}
  public static Environment ofProcess() {
    return of(System::getenv, ACCOUNT_HOME)
        .withProgramVariables(ProgramVariables.of(System.getenv()));
  }

  /// {@return the environment of the user without variables, in UTC}
  ///
  /// Only its directories are used, so the zone of the machine is not looked up.
  public static Environment ofAccount() {
    return of(name -> "TZ".equals(name) ? "UTC" : null, ACCOUNT_HOME);
  }

  /// {@return the host's configuration directory in a home directory}
  static Path configBelow(Path home) {
    return home.resolve(".claude");
  }

  /// {@return the state directory in a home directory}
  static Path stateBelow(Path home) {
    return home.resolve(".local").resolve("state").resolve("statusline");
  }

  /// {@return the environment of a request}
  ///
  /// @param variables by name; `PATH` is one of the program variables only
  /// @param path the `PATH` of the daemon itself
  public static Environment of(Map<String, String> variables, @Nullable String path) {
    return of(
            name -> "PATH".equals(name) ? path : variables.get(String.valueOf(name)), ACCOUNT_HOME)
        .withProgramVariables(ProgramVariables.of(variables));
  }

  /// {@return the environment that a lookup function describes}
  ///
  /// @param variables returns a variable's value, or null
  /// @param userHome used if `HOME` is missing
  static Environment of(UnaryOperator<@Nullable String> variables, String userHome) {
    var lookup = new Lookup(variables);
    // Java returns `?` for a user without an account; it must not become a relative path.
    Path home = lookup.directory("HOME").or(() -> absolute(userHome)).orElse(Path.of("/"));
    return new Environment(
        home,
        lookup.directory("CLAUDE_CONFIG_DIR").orElse(configBelow(home)),
        lookup
            .directory("STATUSLINE_STATE_DIR")
            .or(() -> lookup.directory("XDG_STATE_HOME").map(state -> state.resolve("statusline")))
            .orElse(stateBelow(home)),
        lookup.directory("XDG_CONFIG_HOME"),
        Map.of(),
        lookup.text("PATH"),
        TimeZones.of(lookup.variables().apply("TZ")),
        true,
        lookup.number("COLUMNS", DEFAULT_COLUMNS, MAX_COLUMNS),
        new ColorHints(
            lookup.text("COLORTERM"),
            lookup.text("TERM"),
            lookup.text("NO_COLOR"),
            lookup.text("FORCE_COLOR"),
            lookup.text("COLORFGBG"),
            ""));
  }

  /// No directory has a path of more characters.
  private static Optional<Path> absolute(String text) {
    if (text.length() > MAX_PATH_CHARS) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /// {@return this environment with another configuration directory}
  public Environment withConfigDirectory(Path directory) {
    return with(directory, stateDirectory, isTrusted, columns, colors);
  }

  /// {@return this environment with another state directory}
  public Environment withStateDirectory(Path directory) {
    return with(configDirectory, directory, isTrusted, columns, colors);
  }

  /// {@return this environment with directories that only a request names}
  public Environment untrusted() {
    return with(configDirectory, stateDirectory, false, columns, colors);
  }

  /// {@return this environment with another terminal}
  public Environment withTerminal(int cells, ColorHints hints) {
    return with(configDirectory, stateDirectory, isTrusted, cells, hints);
  }

  /// {@return this environment with the name of the host's theme}
  public Environment withHostTheme(String name) {
    return with(configDirectory, stateDirectory, isTrusted, columns, colors.withHostTheme(name));
  }

  private Environment withProgramVariables(Map<String, String> variables) {
    return new Environment(
        home,
        configDirectory,
        stateDirectory,
        userConfigDirectory,
        variables,
        path,
        zone,
        isTrusted,
        columns,
        colors);
  }

  private Environment with(Path config, Path state, boolean trusted, int cells, ColorHints hints) {
    return new Environment(
        home,
        config,
        state,
        userConfigDirectory,
        programVariables,
        path,
        zone,
        trusted,
        cells,
        hints);
  }

  /// Reads variables. A missing or unusable variable is treated as empty.
  private record Lookup(UnaryOperator<@Nullable String> variables) {
    String text(String name) {
      String value = variables.apply(name);
      return value == null ? "" : value;
    }

    Optional<Path> directory(String name) {
      return absolute(text(name));
    }

    int number(String name, int defaultValue, int most) {
      String text = text(name).strip();
      if (text.isEmpty()) {
        return defaultValue;
      }
      try {
        int value = Integer.parseInt(text);
        return value >= 1 ? Math.min(value, most) : defaultValue;
      } catch (NumberFormatException notANumber) {
        return defaultValue;
      }
    }
  }

  /// {@return the folder of the account's drop-ins}
  public DropInFolder dropInFolder() {
    return new DropInFolder(configDirectory, stateDirectory);
  }
}
