package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.LookKeys;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.client.UnresponsiveDaemonException;
import statusline.daemon.wire.SessionKey;

/// Prints the line of a session whenever it changes, for example for tmux or a terminal's title.
@Command(
    name = "watch",
    description = "Print a session's line whenever it changes.",
    footer = {
      "  statusline watch --latest",
      "  statusline watch --session 5f0c7d0e-4b1e-4a51-9a57-3f8d3c1b2a10 --once"
    })
final class WatchCommand implements Callable<Integer> {
  /// The pause after each step. It limits the requests of lines that change all the time.
  private static final long PAUSE_MILLIS = 50;

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--once", description = "Print the current line and exit.")
  private boolean once;

  WatchCommand(Environment environment) {
    this.environment = environment;
  }

  /// The session to watch.
  static final class Which {
    @Option(
        names = "--session",
        paramLabel = "ID",
        description = "Watch the session with this complete id.")
    private String session = "";

    @Option(names = "--latest", description = "Watch the session that last requested a line.")
    private boolean latest;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!which.latest && which.session.isBlank()) {
      throw new ParameterException(
          requireNonNull(spec, "spec").commandLine(),
          "the id of the session is empty; use --latest for the session that last requested a"
              + " line");
    }
    DaemonClient daemon = DaemonConnection.open();
    Output output = Output.of(spec);
    SessionKey session = SessionKey.of(environment, which.latest ? "" : which.session);
    Optional<String> line = current(daemon, session);
    Optional<String> problem = problem(line, session.sessionId());
    if (problem.isPresent()) {
      // Without a daemon, the next run of the host starts one, which then knows the session.
      boolean mayCome = !once && (line.isEmpty() || session.sessionId().isEmpty());
      if (!mayCome) {
        throw new IOException(problem.get());
      }
      output.error(problem.get() + "; waiting for a line");
    }
    if (once) {
      output.statusLine(line.orElse(""));
      return CommandLine.ExitCode.OK;
    }
    Configuration configuration = CurrentConfiguration.of(environment);
    var source = new WatchedLine(daemon, session, output);
    LineStream stream = stream(configuration, source, output);
    while (stream.step(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()))) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return CommandLine.ExitCode.OK;
  }

  /// While it waits, the stream reports a daemon that does not answer.
  private Optional<String> current(DaemonClient daemon, SessionKey session) throws IOException {
    try {
      return daemon.lastLine(session);
    } catch (UnresponsiveDaemonException unresponsive) {
      if (once) {
        throw unresponsive;
      }
      return Optional.of("?");
    }
  }

  /// {@return why there is no line, or empty if there is one}
  ///
  /// @param line the daemon's answer; empty if no daemon is running
  /// @param session its id; empty for the session that requested a line last
  static Optional<String> problem(Optional<String> line, String session) {
    if (line.isEmpty()) {
      return Optional.of("no daemon is running");
    }
    if (!line.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        session.isEmpty()
            ? "no session has requested a line yet"
            : "no session with the id \""
                + session
                + "\" has requested a line; use `statusline watch --latest` for the session that"
                + " requested one last");
  }

  /// {@return a stream with the limits of a configuration}
  static LineStream stream(Configuration configuration, LineStream.Source source, Output output) {
    long limit = configuration.duration(LookKeys.RATE_LIMIT).orElseThrow().toMillis();
    return new LineStream(source, output, configuration.flag(LookKeys.DEDUPLICATION), limit);
  }
}
