package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A command that has sub-commands was called without one.
final class MissingCommand extends ParameterException {
  private static final long serialVersionUID = 1L;

  /// Creates the exception for a command, such as `statusline daemon`.
  MissingCommand(@Nullable CommandSpec spec) {
    this(requireNonNull(spec, "spec"), spec.qualifiedName());
  }

  private MissingCommand(CommandSpec spec, String name) {
    super(spec.commandLine(), "Missing command. See `" + name + " --help`.");
  }
}
