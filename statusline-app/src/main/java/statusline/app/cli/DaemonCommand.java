package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.report.StatusText;

/// Shows the daemon's status, starts and stops it.
@Command(
    name = "daemon",
    description = "Show the daemon's status, start it or stop it.",
    subcommands = HelpCommand.class,
    footer = {"  statusline daemon status", "  statusline daemon stop"})
final class DaemonCommand implements Runnable {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  DaemonCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    throw new MissingCommand(spec);
  }

  @Command(
      name = "status",
      description = "Show the status of the daemon.",
      footer = "  statusline daemon status --json")
  int status(@Option(names = "--json", description = "Print JSON.") boolean json)
      throws IOException {
    Optional<String> status = DaemonConnection.open().status();
    if (status.isEmpty()) {
      throw new IOException("no daemon is running");
    }
    if (json) {
      out().json(status.get());
    } else {
      out().lines(StatusText.ofStatus(status.get()));
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "stop", description = "Stop the daemon.", footer = "  statusline daemon stop")
  int stop() throws IOException {
    out().sentence(sentence(DaemonConnection.open().stop(STOP_TIMEOUT)));
    return CommandLine.ExitCode.OK;
  }

  private static String sentence(DaemonClient.Stop stop) {
    return switch (stop) {
      case NOT_RUNNING -> "no daemon is running";
      case EXITED -> "stopped the daemon";
      case KILLED -> "killed the daemon, because it did not exit in time";
    };
  }

  @Command(
      name = "start",
      description = "Start the daemon if none is running.",
      footer = "  statusline daemon start")
  int start() throws IOException, InterruptedException {
    DaemonClient daemon = DaemonConnection.open();
    if (daemon.status().isEmpty()) {
      daemon.start(launcher(), environment.home(), variables());
      if (daemon.status().isEmpty()) {
        throw new IOException(
            "the daemon did not start; see " + DaemonConnection.instance().resolve("boot.log"));
      }
    }
    out().sentence("the daemon is running");
    return CommandLine.ExitCode.OK;
  }

  private static Path launcher() {
    return Path.of(System.getProperty("java.home", "")).resolveSibling("bin").resolve("statusline");
  }

  private Map<String, String> variables() {
    Path runtime = DaemonConnection.instance().resolveSibling("");
    return Map.of(
        "HOME", environment.home().toString(),
        "PATH", environment.path(),
        "CLAUDE_CONFIG_DIR", environment.configDirectory().toString(),
        "STATUSLINE_STATE_DIR", environment.stateDirectory().toString(),
        "STATUSLINE_RUNTIME_DIR", runtime.toString());
  }

  private Output out() {
    return Output.of(spec);
  }
}
