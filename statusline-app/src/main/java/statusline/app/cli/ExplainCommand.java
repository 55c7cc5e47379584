package statusline.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
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
import statusline.config.Environment;
import statusline.config.ForwardedVariables;
import statusline.config.RunSettings;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.input.ValueReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.Run;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;

/// Explains a line: state, age, scope and segments of each reading, and why a reading is missing.
/// The daemon answers from its cache. Without a daemon, this process fetches all readings.
@Command(
    name = "explain",
    description = {
      "Explain a line: state, age and scope of each reading.",
      "The command reads Claude Code's JSON document from standard input."
    },
    footer = {
      "  statusline explain < document.json",
      "  statusline explain --json < document.json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Duration INPUT_TIMEOUT = Duration.ofSeconds(5);

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
    byte[] document = ValueReader.start(in).await(INPUT_TIMEOUT);
    if (document.length == 0) {
      throw new IOException("standard input is empty; try `statusline explain < FILE`");
    }
    Optional<String> answer = askDaemon(document);
    String explanation = answer.isPresent() ? answer.get() : fetch(document);
    if (json) {
      Output.of(spec).json(explanation);
    } else {
      Output.of(spec).lines(text(explanation));
    }
    return CommandLine.ExitCode.OK;
  }

  private static Optional<String> askDaemon(byte[] document) throws IOException {
    if (DaemonConnection.instance().toString().isEmpty()) {
      return Optional.empty();
    }
    var request =
        new RenderRequest(
            ForwardedVariables.ofProcess(),
            Path.of("").toAbsolutePath().toString(),
            List.of(),
            System.getProperty("statusline.build", "dev"),
            JsonBytes.of(document));
    return DaemonConnection.open().explain(request);
  }

  private String fetch(byte[] document) throws IOException {
    AccountConfiguration account = AccountConfiguration.of(environment);
    Run run = Run.here(environment, RunSettings.of(System.getenv(), List.of()));
    LineInput input = LineInput.of(run, new DocumentReader().read(document), account);
    try (Broker broker = BrokerFactory.ONE_SHOT.open(environment, account.ofAccount())) {
      return Explanation.json(broker.explain(input.request()), input.explainedNotices());
    }
  }

  private static String text(String explanation) throws IOException {
    JsonNode all = new ObjectMapper().readTree(explanation);
    var table = new TextTable("MODULE", "STATE", "AGE", "SCOPE", "SHOWS", "WHY");
    for (JsonNode module : all.path("modules")) {
      table.add(
          module.path("module").asText(),
          module.path("state").asText() + (module.path("stale").asBoolean() ? " (marked)" : ""),
          module.has("ageMs") ? module.path("ageMs").asLong() / 1_000.0 + " s" : "",
          module.path("scope").asText(),
          joined(module.path("segments"), " │ "),
          why(module));
    }
    var text = new StringBuilder(table.text());
    for (JsonNode notice : all.path("notices")) {
      text.append("\n").append(new TextTable(notice.asText()).text());
    }
    for (JsonNode finding : all.path("findings")) {
      String inconsistency =
          finding.path("check").asText() + ": " + finding.path("sentence").asText();
      text.append("\n").append(new TextTable(inconsistency).text());
    }
    return text.toString();
  }

  private static String why(JsonNode module) {
    String warnings = joined(module.path("warnings"), "; ");
    String reason = module.path("reason").asText();
    return warnings.isEmpty() || reason.isEmpty() ? reason + warnings : reason + "; " + warnings;
  }

  private static String joined(JsonNode items, String separator) {
    var text = new StringBuilder();
    for (JsonNode item : items) {
      text.append(text.isEmpty() ? "" : separator);
      text.append(item.isTextual() ? item.asText() : item.path("text").asText());
    }
    return text.toString();
  }
}
