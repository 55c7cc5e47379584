package statusline.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program to run, with its arguments and environment.
///
/// The program runs in the root directory of the file system with empty standard input. Its
/// environment is the given one plus `PATH`, which contains the daemon's safe directories.
///
/// @param program absolute path of the program
/// @param arguments arguments, without the program's name
/// @param environment complete environment except `PATH`
/// @param maxOutputBytes maximum size of standard output in bytes; more output is a failure
/// @param limit maximum running time; if empty, only the fetch's timeout applies
public record Command(
    Path program,
    List<String> arguments,
    Map<String, String> environment,
    int maxOutputBytes,
    Optional<Duration> limit) {
  private static final int DEFAULT_MAX_OUTPUT_BYTES = 4 << 20;

  public Command {
    if (!program.isAbsolute()) {
      throw new IllegalArgumentException("program must be an absolute path: " + program);
    }
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /// Creates a command without a time limit of its own.
  ///
  /// @param program absolute path of the program
  /// @param arguments arguments, without the program's name
  /// @param environment complete environment except `PATH`
  /// @param maxOutputBytes maximum size of standard output in bytes; more output is a failure
  public Command(
      Path program, List<String> arguments, Map<String, String> environment, int maxOutputBytes) {
    this(program, arguments, environment, maxOutputBytes, Optional.empty());
  }

  /// {@return a command with an empty environment and at most 4 MiB of output}
  ///
  /// @param program absolute path of the program
  /// @param arguments arguments, without the program's name
  public static Command of(Path program, String... arguments) {
    return new Command(program, List.of(arguments), Map.of(), DEFAULT_MAX_OUTPUT_BYTES);
  }

  /// {@return a copy of this command with another environment}
  ///
  /// @param variables complete environment except `PATH`
  public Command in(Map<String, String> variables) {
    return new Command(program, arguments, variables, maxOutputBytes, limit);
  }

  /// {@return a copy of this command with a time limit}
  ///
  /// @param longest maximum running time; a longer run is a failure
  public Command within(Duration longest) {
    return new Command(program, arguments, environment, maxOutputBytes, Optional.of(longest));
  }
}
