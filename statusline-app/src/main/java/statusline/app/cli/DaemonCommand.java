package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
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
import statusline.daemon.wire.Frame;

/// Looks at the daemon, stops it, starts it.
@Command(name = "daemon", description = "Look at the daemon, stop it, start it.")
final class DaemonCommand implements Runnable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  DaemonCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    CommandLine line = requireNonNull(spec, "spec").commandLine();
    throw new CommandLine.ParameterException(line, "say which: daemon status, stop or start");
  }

  @Command(name = "status", description = "Say what the daemon knows of itself.")
  int status(@Option(names = "--json", description = "As JSON.") boolean json) throws IOException {
    Optional<String> status = DaemonConnection.open().ask(Frame.STATUS);
    if (status.isEmpty()) {
      throw new IOException("no daemon is running");
    }
    out().println(json ? status.get() : table(status.get()));
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "stop", description = "Make the daemon finish and leave.")
  int stop() throws IOException, InterruptedException {
    boolean stopped = DaemonConnection.open().stop(STOP_LIMIT);
    out().println(stopped ? "the daemon leaves" : "no daemon is running");
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "start", description = "Start the daemon where there is none.")
  int start() throws IOException, InterruptedException {
    if (DaemonConnection.open().ask(Frame.STATUS).isEmpty()) {
      DaemonConnection.open().start(launcher(), variables());
    }
    out().println("the daemon is started");
    return CommandLine.ExitCode.OK;
  }

  private static Path launcher() {
    return Path.of(System.getProperty("java.home", "")).resolveSibling("bin").resolve("statusline");
  }

  private Map<String, String> variables() {
    Path runtime = DaemonConnection.instance().resolveSibling("");
    return Map.of(
        "HOME", environment.home().toString(),
        "CLAUDE_CONFIG_DIR", environment.configDirectory().toString(),
        "STATUSLINE_STATE_DIR", environment.stateDirectory().toString(),
        "STATUSLINE_RUNTIME_DIR", runtime.toString());
  }

  private PrintWriter out() {
    return requireNonNull(spec, "spec").commandLine().getOut();
  }

  private static String table(String json) throws IOException {
    JsonNode status = new ObjectMapper().readTree(json);
    var text = new StringBuilder();
    for (Map.Entry<String, JsonNode> entry : status.properties()) {
      text.append(text.isEmpty() ? "" : "\n").append(entry.getKey());
      text.repeat(' ', Math.max(1, 10 - entry.getKey().length())).append(entry.getValue().asText());
    }
    return text.toString();
  }
}
