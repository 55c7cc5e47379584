package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.daemon.usage.UsageProcess;

/// Prints a report about the usage of an account.
///
/// This class describes the command for the help, the manual and the completion. `Main` runs
/// {@link UsageProcess} without it, because loading picocli takes longer than a short report.
/// picocli reads the fields, and the report reads the words.
@SuppressWarnings("unused")
@Command(
    name = UsageProcess.COMMAND,
    description = {
      "Show tokens and costs, or the report of a drop-in.",
      "Tokens and costs are calculated from Claude Code's transcripts by the rules of ccusage. A"
          + " cost that contains a model of unknown price is a lower bound."
    },
    footer = {
      "  statusline usage blocks",
      "  statusline usage daily --since 2026-11-01",
      "  statusline usage monthly --by model",
      "  statusline usage weekly --json --timezone Europe/Berlin",
      "  statusline usage acme-load"
    })
final class UsageCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "REPORT",
      completionCandidates = UsageWords.Reports.class,
      description = "Which report: ${COMPLETION-CANDIDATES}, or the report of a drop-in.")
  private @Nullable String report;

  @Option(names = "--json", description = "Print JSON in the form of ccusage.")
  private boolean json;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "Begin days in this time zone, such as Europe/Berlin, or in the local one.")
  private @Nullable String timezone;

  @Option(
      names = "--start-of-week",
      paramLabel = "DAY",
      completionCandidates = UsageWords.Days.class,
      description = {
        "Begin weeks on this day: ${COMPLETION-CANDIDATES}.",
        "The report is then that of `ccusage claude weekly`, which counts some records differently."
      })
  private @Nullable String startOfWeek;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Leave out what was before this day, such as 2026-11-20.")
  private @Nullable String since;

  @Option(
      names = "--config-dir",
      paramLabel = "DIRECTORY",
      description = "Read this configuration directory of Claude Code.")
  private @Nullable String configDirectory;

  @Option(
      names = "--by",
      paramLabel = "KIND",
      completionCandidates = UsageWords.Groupings.class,
      description = "Divide each row: ${COMPLETION-CANDIDATES}.")
  private @Nullable String by;

  UsageCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandSpec command = requireNonNull(spec, "spec");
    Output output = Output.of(command);
    List<String> words = command.commandLine().getParseResult().originalArgs();
    return new UsageProcess(environment, output.out(), output.err())
        .run(words.subList(words.indexOf(UsageProcess.COMMAND) + 1, words.size()));
  }
}
