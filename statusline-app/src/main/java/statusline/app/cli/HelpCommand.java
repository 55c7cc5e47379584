package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Prints the usage of a command, as its option `--help` does. picocli's own help command accepts
/// no sub-commands such as `help config set`.
@Command(
    name = "help",
    helpCommand = true,
    description = "Show help for a command.",
    footer = {"  ${COMMAND-FULL-NAME}", "  statusline help config set"})
final class HelpCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "Name of a command, optionally followed by the name of its sub-command.")
  private List<String> names = List.of();

  HelpCommand() {}

  @Override
  public Integer call() {
    CommandLine shown = requireNonNull(spec, "spec").commandLine().getParent();
    for (String name : names) {
      CommandLine below = shown.getSubcommands().get(name);
      if (below == null) {
        throw new UnmatchedArgumentException(shown, List.of(name));
      }
      shown = below;
    }
    Output.of(shown).usage(shown);
    return CommandLine.ExitCode.OK;
  }
}
