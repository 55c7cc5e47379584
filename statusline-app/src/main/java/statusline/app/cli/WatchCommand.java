package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.broker.field.FieldWriter;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.LookKeys;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.wire.Frame;

/// Says the line of a session again and again, as it changes: for tmux, a terminal's title, a bar.
@Command(name = "watch", description = "Say a session's line whenever it changes.")
final class WatchCommand implements Callable<Integer> {
  private static final int SESSION_ID = 2;

  /// So often the daemon is asked, where the limit allows it.
  private static final long STEP_MILLIS = 50;

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--once", description = "Only the line that there is now.")
  private boolean once;

  WatchCommand(Environment environment) {
    this.environment = environment;
  }

  /// Whose line.
  static final class Which {
    @Option(names = "--session", paramLabel = "ID", description = "The session with this id.")
    private String session = "";

    @Option(names = "--latest", description = "Whichever session asked last.")
    private boolean latest;

    private FieldWriter fields() {
      return latest ? new FieldWriter() : new FieldWriter().put(SESSION_ID, session);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DaemonClient daemon = DaemonConnection.open();
    PrintWriter out = requireNonNull(spec, "spec").commandLine().getOut();
    if (once) {
      out.println(line(daemon));
      return CommandLine.ExitCode.OK;
    }
    Configuration configuration = CurrentConfiguration.of(environment);
    LineStream stream = stream(configuration, () -> line(daemon), out);
    while (stream.step(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()))) {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
    return CommandLine.ExitCode.OK;
  }

  /// {@return the stream that a configuration asks for}
  static LineStream stream(Configuration configuration, LineStream.Source source, PrintWriter out) {
    long limit = configuration.duration(LookKeys.RATE_LIMIT).orElseThrow().toMillis();
    return new LineStream(source, out, configuration.flag(LookKeys.DEDUPLICATION), limit);
  }

  /// No daemon is no end: one comes with the next run of the host.
  private String line(DaemonClient daemon) throws IOException {
    return daemon.ask(Frame.LAST_LINE, which.fields()).orElse("");
  }
}
