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
import statusline.install.Places;
import statusline.install.Uninstallation;

/// Puts the host's former status line back and removes this program.
@Command(
    name = "uninstall",
    description = "Put the former status line back and remove this program.")
final class UninstallCommand implements Callable<Integer> {
  private final Places places;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config-dir",
      paramLabel = "DIR",
      description = "Only in this configuration directory; may be given several times.")
  private List<Path> configDirectories = List.of();

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Option(names = "--purge", description = "Delete state and configuration as well.")
  private boolean purge;

  UninstallCommand(Places places) {
    this.places = places;
  }

  @Override
  public Integer call() throws IOException, InstallException {
    return new Uninstallation(places, dryRun, purge, Terminal.of(spec))
        .run(ConfigDirectories.absolute(configDirectories));
  }
}
