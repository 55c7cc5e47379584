package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.broker.Broker;
import statusline.broker.LineData;
import statusline.config.Environment;
import statusline.config.ForwardedVariables;
import statusline.config.RunSettings;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.daemon.report.ExplanationText;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;

/// Explains a line: state, age, scope and segments of each reading, and why a reading is missing.
/// The daemon answers from its cache. Without a daemon, this process fetches all readings.
@Command(
    name = "explain",
    description = {
      "Explain a line: state, age and scope of each reading.",
      "The command reads Claude Code's JSON document from standard input. It prints the line first."
    },
    footer = {
      "  statusline explain < document.json",
      "  statusline explain --json < document.json"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Environment environment;
  private final InputStream in;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ExplainCommand(Environment environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Output output = Output.of(spec);
    CommandLine command = requireNonNull(spec, "spec").commandLine();
    byte[] document = TypedInput.document(in, TypedInput.device(), command);
    Optional<String> answer = askDaemon(document);
    String explanation = answer.isPresent() ? answer.get().stripTrailing() : fetch(document);
    if (json) {
      output.json(explanation);
    } else {
      output.statusLine(explanation);
    }
    return CommandLine.ExitCode.OK;
  }

  private Optional<String> askDaemon(byte[] document) throws IOException {
    if (DaemonConnection.instance().toString().isEmpty()) {
      return Optional.empty();
    }
    var request =
        new RenderRequest(
            ForwardedVariables.ofProcess(),
            Path.of("").toAbsolutePath().toString(),
            json ? List.of("explain", "--json") : List.of("explain"),
            System.getProperty("statusline.build", "dev"),
            JsonBytes.of(document));
    return DaemonConnection.open().report(request);
  }

  private String fetch(byte[] document) throws IOException {
    AccountConfiguration account = AccountConfiguration.of(environment);
    Run run = Run.here(environment, RunSettings.of(System.getenv(), List.of()));
    LineInput input = LineInput.of(run, new DocumentReader().read(document), account);
    try (Broker broker = BrokerFactory.ONE_SHOT.open(environment, account.ofAccount())) {
      LineData data = broker.explain(input.request());
      Explanation explanation =
          Explanation.of(data, input, input.explainedNotices(), new LineMaker());
      return json ? explanation.json() : ExplanationText.of(explanation);
    }
  }
}
