package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import statusline.install.InstallException;
import statusline.install.InstallOptions;
import statusline.install.InstallPaths;
import statusline.install.Installation;

/// Configures the host to run this program.
@Command(
    name = "install",
    description = "Make this program Claude Code's status line.",
    exitCodeList = {
      "0:The command succeeded.",
      "1:The command failed.",
      "2:The command line is invalid, or a settings file cannot be edited: make the printed change"
          + " by hand."
    },
    footer = {
      "  statusline install",
      "  statusline install --config-dir ~/.claude-work --padding 1",
      "  statusline install --dry-run"
    })
final class InstallCommand implements Callable<Integer> {
  private static final long MAX_PADDING = 100;

  private final InstallPaths places;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description =
          "Change the settings in this configuration directory of Claude Code. This option can be"
              + " repeated.")
  private List<Path> configDirectories = List.of();

  @Option(
      names = "--padding",
      paramLabel = "CELLS",
      description =
          "Set statusLine.padding. Default: the value of an earlier" + " installation, or 0.")
  private @Nullable Long padding;

  @Option(
      names = "--refresh-interval",
      paramLabel = "SECONDS",
      description =
          "Set statusLine.refreshInterval. Default: the value of an earlier"
              + " installation, or 5.")
  private @Nullable Double refreshSeconds;

  @Option(
      names = "--subagents",
      description =
          "Also set subagentStatusLine. Claude Code shows a notice that it will stop working in"
              + " a future release.")
  private boolean subagents;

  @Option(
      names = "--in-place",
      description = "Use the image in its current directory instead of copying it.")
  private boolean inPlace;

  @Option(names = "--force", description = "Replace another status line without asking.")
  private boolean force;

  @Option(names = "--dry-run", description = "Print the changes without making them.")
  private boolean dryRun;

  InstallCommand(InstallPaths places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException, InstallException {
    require(
        padding == null || (padding >= 0 && padding <= MAX_PADDING),
        "--padding must be from 0 to 100");
    require(
        refreshSeconds == null || (refreshSeconds >= 1 && refreshSeconds <= 86_400),
        "--refresh-interval must be from 1 to 86400 seconds");
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
    Terminal terminal = Terminal.of(spec);
    int code = new Installation(places, options, terminal).run();
    if (code == ExitCode.OK && !dryRun) {
      askForFont(directories, terminal);
    }
    return code;
  }

  private void askForFont(List<Path> directories, Terminal terminal) throws IOException {
    for (Path directory : directories) {
      new FontQuestion(places.environment().withConfigDirectory(directory), terminal).ask();
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
    }
  }
}
