package statusline.daemon.line;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import statusline.config.Environment;
import statusline.config.RunSettings;

/// A run of the host, without its document. Immutable.
///
/// @param environment of the run
/// @param settings that the run itself makes
/// @param workingDirectory of the run; absolute
/// @param isFirst whether it is one of a daemon's first runs, whose lines wait for no program
public record Run(
    Environment environment, RunSettings settings, Path workingDirectory, boolean isFirst) {
  public Run {
    requireNonNull(environment, "environment");
    requireNonNull(settings, "settings");
    requireNonNull(workingDirectory, "workingDirectory");
  }

  /// {@return a run in the working directory of this process}
  public static Run here(Environment environment, RunSettings settings) {
    return new Run(environment, settings, Path.of("").toAbsolutePath(), false);
  }
}
