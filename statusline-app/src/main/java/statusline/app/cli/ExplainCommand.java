package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.daemon.line.Explanation;
import statusline.daemon.report.ExplanationText;

/// Explains a line: its signs, state, age, scope and segments of each reading, and why a reading is
/// missing.
/// The daemon answers from its cache. Without a daemon, this process fetches all readings.
@Command(
    name = "explain",
    description = {
      "Explain a line: its signs and its readings.",
      "The command reads Claude Code's JSON document from standard input. Without a document it"
          + " explains the line of the session that requested one last. It prints the line first."
    },
    footer = {
      "  statusline explain",
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
    String device = TypedInput.device();
    byte[] document = TypedInput.optional(in, device);
    List<String> command = json ? List.of("explain", "--json") : List.of("explain");
    Optional<String> answer = ExplainedLine.ofDaemon(command, document);
    if (answer.isEmpty() && document.length == 0) {
      throw TypedInput.missing(device, requireNonNull(spec, "spec").commandLine());
    }
    String explanation = answer.isPresent() ? answer.get().stripTrailing() : fetch(document);
    if (json) {
      output.json(explanation);
    } else {
      output.statusLine(explanation);
    }
    return CommandLine.ExitCode.OK;
  }

  private String fetch(byte[] document) throws IOException {
    Explanation explanation = new ExplainedLine(environment).fetched(document);
    return json ? explanation.json() : ExplanationText.of(explanation);
  }
}
