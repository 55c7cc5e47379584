package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import statusline.config.Environment;

/// The root of the command line. All commands inherit the standard options, the headings and the
/// exit codes. A run of the host never gets here.
@Command(
    name = "statusline",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "A status line for Claude Code.",
      "Without a command, statusline reads Claude Code's JSON document from standard input and"
          + " prints a line. Options named after configuration keys, such as --theme=slate, apply"
          + " to that line only. In this mode the exit code is always 0."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The command succeeded.",
      "1:The command failed.",
      "2:The command line is invalid."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  statusline install",
      "  statusline --list-modules",
      "  statusline --theme=slate < document.json"
    })
final class StatuslineCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--list-modules", description = "List the data modules and exit.")
  private boolean listModules;

  @Option(names = "--json", description = "Print the list of --list-modules as JSON.")
  private boolean json;

  @Option(
      names = "--subagents",
      description =
          "Read Claude Code's JSON document about sub-agents from standard input and print a line"
              + " of JSON for each. It must be the first argument; those after it are ignored.")
  private boolean subagents;

  StatuslineCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine line = requireNonNull(spec, "spec").commandLine();
    if (!listModules || subagents) {
      throw new ParameterException(
          line,
          subagents
              ? "--subagents cannot be combined with other options"
              : json
                  ? "--json requires --list-modules"
                  : "Missing command. See `statusline --help`.");
    }
    new ModuleTable(environment).print(Output.of(line), json);
    return CommandLine.ExitCode.OK;
  }
}
