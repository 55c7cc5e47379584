package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.install.InstallException;
import statusline.install.InstallPaths;
import statusline.install.Uninstallation;

/// Restores the host's former status line and removes this program.
@Command(
    name = "uninstall",
    description = "Restore the former status line and remove this program.",
    exitCodeList = {
      "0:The command succeeded.",
      "1:The command failed.",
      "2:The command line is invalid, or a settings file cannot be edited: make the printed change"
          + " by hand."
    },
    footer = {"  statusline uninstall --dry-run", "  statusline uninstall --purge"})
final class UninstallCommand implements Callable<Integer> {
  private final InstallPaths places;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description =
          "Restore only this configuration directory. The program is removed unless another"
              + " directory still uses it. This option can be repeated.")
  private List<Path> configDirectories = List.of();

  @Option(names = "--dry-run", description = "Print the changes without making them.")
  private boolean dryRun;

  @Option(
      names = "--purge",
      description = "Also delete statusline's own state and statusline.user.json.")
  private boolean purge;

  UninstallCommand(InstallPaths places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException, InstallException {
    return new Uninstallation(places, dryRun, purge, Terminal.of(spec))
        .run(ConfigDirectories.absolute(configDirectories));
  }
}
