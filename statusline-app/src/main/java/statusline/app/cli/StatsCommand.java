package statusline.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.daemon.report.StatusText;

/// Shows the counters of the daemon's data modules since its start.
@Command(
    name = "stats",
    description = "Show fetch counts, failures and times of data modules.",
    footer = {"  statusline stats", "  statusline stats --json"})
final class StatsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Optional<String> stats = DaemonConnection.open().stats();
    if (stats.isEmpty()) {
      throw new IOException("no daemon is running");
    }
    if (json) {
      Output.of(spec).json(stats.get());
    } else {
      Output.of(spec).lines(StatusText.ofStatistics(stats.get()));
    }
    return ExitCode.OK;
  }
}
