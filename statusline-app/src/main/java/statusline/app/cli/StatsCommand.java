package statusline.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      Output.of(spec).lines(text(stats.get()));
    }
    return ExitCode.OK;
  }

  private static String text(String stats) throws IOException {
    JsonNode all = new ObjectMapper().readTree(stats);
    var daemon = new TextTable("DAEMON", "");
    for (Map.Entry<String, JsonNode> entry : all.path("daemon").properties()) {
      daemon.add(entry.getKey(), entry.getValue().asText());
    }
    return daemon.text() + "\n\n" + modules(all.path("modules")).text();
  }

  private static TextTable modules(JsonNode modules) {
    var table =
        new TextTable(
            "MODULE", "REQUESTS", "HITS", "STALE", "FETCHES", "JOINED", "FAILURES", "LAST", "OPEN");
    for (JsonNode module : modules) {
      table.add(
          module.path("id").asText(),
          module.path("requests").asText(),
          module.path("hits").asText(),
          module.path("staleServed").asText(),
          module.path("fetches").asText(),
          module.path("joined").asText(),
          module.path("failures").asText(),
          module.path("lastFetchMicros").asLong() / 1_000.0 + " ms",
          module.path("openCircuits").asText());
    }
    return table;
  }
}
