package statusline.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program to run. Its working directory is the root of the file system and its standard input is
/// empty; its environment is the one given here and nothing else, PATH excepted (the cleaned one).
///
/// @param program absolute path
/// @param arguments without the program's name
/// @param environment all of it
/// @param maxOutputBytes more than this on standard output is a failure
/// @param limit to take longer than this is a failure; empty where the fetch's deadline is enough
public record Command(
    Path program,
    List<String> arguments,
    Map<String, String> environment,
    int maxOutputBytes,
    Optional<Duration> limit) {
  private static final int DEFAULT_MAX_OUTPUT_BYTES = 4 << 20;

  public Command {
    if (!program.isAbsolute()) {
      throw new IllegalArgumentException("a program is named by its absolute path: " + program);
    }
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /// Makes a command without a limit of its own.
  ///
  /// @param program absolute path
  /// @param arguments without the program's name
  /// @param environment all of it
  /// @param maxOutputBytes more than this on standard output is a failure
  public Command(
      Path program, List<String> arguments, Map<String, String> environment, int maxOutputBytes) {
    this(program, arguments, environment, maxOutputBytes, Optional.empty());
  }

  /// {@return a command with an empty environment that may say 4 MiB}
  public static Command of(Path program, String... arguments) {
    return new Command(program, List.of(arguments), Map.of(), DEFAULT_MAX_OUTPUT_BYTES);
  }

  /// {@return the same in another environment}
  public Command in(Map<String, String> variables) {
    return new Command(program, arguments, variables, maxOutputBytes, limit);
  }

  /// {@return the same with a limit of its own}
  ///
  /// @param longest to take longer than this is a failure
  public Command within(Duration longest) {
    return new Command(program, arguments, environment, maxOutputBytes, Optional.of(longest));
  }
}
