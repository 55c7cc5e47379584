package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import statusline.install.InstallException;
import statusline.install.InstallOptions;
import statusline.install.Installation;
import statusline.install.Places;

/// Makes this program the host's status line.
@Command(
    name = "install",
    description = "Make this program the status line in Claude Code's settings.")
final class InstallCommand implements Callable<Integer> {
  private static final long MAX_PADDING = 100;

  private final Places places;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description = "Claude Code's configuration directory; may be given several times.")
  private List<Path> configDirectories = List.of();

  @Option(names = "--padding", paramLabel = "CELLS", description = "statusLine.padding; else 0.")
  private @Nullable Long padding;

  @Option(
      names = "--refresh-interval",
      paramLabel = "SECONDS",
      description = "statusLine.refreshInterval; else 5.")
  private @Nullable Double refreshSeconds;

  @Option(
      names = "--subagents",
      description = "Make the rows of sub-agents as well: subagentStatusLine, which is deprecated.")
  private boolean subagents;

  @Option(names = "--in-place", description = "Leave the image where it is.")
  private boolean inPlace;

  @Option(names = "--force", description = "Replace another status line without a question.")
  private boolean force;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  InstallCommand(Places places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException, InstallException {
    requireThat(
        padding == null || (padding >= 0 && padding <= MAX_PADDING), "--padding is 0 to 100");
    requireThat(
        refreshSeconds == null || (refreshSeconds >= 1 && refreshSeconds <= 86_400),
        "--refresh-interval is 1 to 86400 seconds: the host ignores a smaller one");
    List<Path> directories =
        configDirectories.isEmpty()
            ? List.of(places.environment().configDirectory())
            : ConfigDirectories.absolute(configDirectories);
    var options =
        new InstallOptions(
            directories,
            padding,
            refreshSeconds,
            subagents,
            Version.number(),
            inPlace,
            force,
            dryRun);
    return new Installation(places, options, Terminal.of(spec)).run();
  }

  private void requireThat(boolean holds, String sentence) {
    if (!holds) {
      throw new ParameterException(requireNonNull(spec, "spec").commandLine(), sentence);
    }
  }
}
