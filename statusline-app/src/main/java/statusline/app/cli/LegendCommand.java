package statusline.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.daemon.line.Explanation;
import statusline.daemon.report.LegendText;

/// Prints a line and the meaning of each of its segments and signs: the line of a document, or of
/// the session that requested one last, or of the sample session.
@Command(
    name = "legend",
    description = {
      "Print a line and the meaning of each of its signs.",
      "The command reads Claude Code's JSON document from standard input. Without a document it"
          + " uses the line of the session that requested one last, or a sample if there is none."
    },
    footer = {"  statusline legend", "  statusline legend < document.json"})
final class LegendCommand implements Callable<Integer> {
  private final Environment environment;
  private final InputStream in;

  @Spec private @Nullable CommandSpec spec;

  LegendCommand(Environment environment, InputStream in) {
    this.environment = environment;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    byte[] document = TypedInput.optional(in, TypedInput.device());
    Optional<String> answer = ExplainedLine.ofDaemon(List.of("legend"), document);
    String legend = answer.isPresent() ? answer.get().stripTrailing() : here(document);
    Output.of(spec).statusLine(legend);
    return CommandLine.ExitCode.OK;
  }

  private String here(byte[] document) throws IOException {
    var line = new ExplainedLine(environment);
    Explanation explanation =
        document.length > 0
            ? line.fetched(document)
            : line.ofSample("No session has requested a line yet, so this is a sample.");
    return LegendText.of(explanation);
  }
}
