package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the manual page. The build of the image runs this command.
@Command(
    name = "generate-manual",
    description = "Print the manual page.",
    hidden = true,
    footer = "  statusline generate-manual > statusline.1")
final class ManualCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  ManualCommand() {}

  @Override
  public Integer call() {
    CommandLine own = requireNonNull(spec, "spec").commandLine();
    Output.of(own).lines(ManualPage.of(own.getParent()));
    return CommandLine.ExitCode.OK;
  }
}
