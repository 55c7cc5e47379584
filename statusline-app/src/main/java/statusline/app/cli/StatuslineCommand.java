package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.InstallPaths;

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
public final class StatuslineCommand implements Callable<Integer> {
  /// The commands that read the configuration directory; without a name, `--list-modules`.
  private static final Set<String> READING =
      Set.of(
          "",
          "accounts",
          "compare",
          "config",
          "configure",
          "doctor",
          "install",
          "preview",
          "usage",
          "watch");

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

  private StatuslineCommand(Environment environment) {
    this.environment = environment;
  }

  /// Runs a command.
  ///
  /// @param arguments the command line
  /// @param environment the environment of the process
  /// @param out receives the output
  /// @param err receives one sentence if the command fails
  /// @return the exit code, 0 on success
  public static int run(
      String[] arguments, Environment environment, PrintStream out, PrintStream err) {
    CommandLine line =
        commandLine(environment, arguments)
            .setExpandAtFiles(false)
            .setOut(new PrintWriter(out, true, UTF_8))
            .setErr(new PrintWriter(err, true, UTF_8))
            .setExecutionStrategy(parsed -> execute(parsed, environment, new DirectoryProbe()))
            .setParameterExceptionHandler(
                (mistake, typed) ->
                    fail(
                        mistake.getCommandLine(),
                        UsageMistake.message(mistake),
                        CommandLine.ExitCode.USAGE))
            .setExecutionExceptionHandler(
                (failure, failed, parsed) ->
                    fail(failed, FailureMessage.of(failure), CommandLine.ExitCode.SOFTWARE));
    int code = line.execute(arguments);
    if (Output.of(line).hasFailed()) {
      int failed = fail(line, "cannot write to standard output", CommandLine.ExitCode.SOFTWARE);
      return code == CommandLine.ExitCode.OK ? failed : code;
    }
    return code;
  }

  /// Executes a command. Those that wait for nothing, such as help, need no directory.
  ///
  /// @return the exit code
  static int execute(
      CommandLine.ParseResult parsed, Environment environment, DirectoryProbe probe) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    String command = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
    if (READING.contains(command)) {
      try {
        probe.require(environment.configDirectory());
      } catch (IOException silent) {
        return fail(
            parsed.commandSpec().commandLine(),
            FailureMessage.of(silent),
            CommandLine.ExitCode.SOFTWARE);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /// {@return the command line that can parse arguments}
  ///
  /// picocli reads the annotations of a command by reflection. For all commands this takes longer
  /// than a short command itself, so the typed command is the only one.
  static CommandLine commandLine(Environment environment, String[] arguments) {
    return arguments.length > 0 && CommandTable.NAMES.contains(arguments[0])
        ? commandLine(environment, List.of(arguments[0]))
        : commandLine(environment);
  }

  /// {@return the command line with all commands}
  static CommandLine commandLine(Environment environment) {
    return commandLine(environment, CommandTable.NAMES)
        .addSubcommand(completion())
        .addSubcommand(new ManualCommand())
        .addSubcommand(new HelpFiles())
        .addSubcommand(new HelpCommand())
        .registerConverter(Path.class, StatuslineCommand::path);
  }

  private static CommandLine commandLine(Environment environment, List<String> names) {
    var in = new FileInputStream(FileDescriptor.in);
    var table = new CommandTable(environment, places(environment), in);
    var line = new CommandLine(new StatuslineCommand(environment));
    for (String name : names) {
      line.addSubcommand(table.command(name));
    }
    return line.registerConverter(Path.class, StatuslineCommand::path);
  }

  /// An empty path would mean the working directory.
  private static Path path(String typed) {
    if (typed.isBlank()) {
      throw new CommandLine.TypeConversionException("the path is empty");
    }
    return Path.of(typed);
  }

  private static CommandLine completion() {
    var completion = new CommandLine(new AutoComplete.GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .footer("  statusline generate-completion > statusline.bash");
    return completion;
  }

  private static InstallPaths places(Environment environment) {
    Path image = Path.of(System.getProperty("java.home", "")).resolveSibling("");
    return InstallPaths.of(
        environment,
        image,
        System.getenv("XDG_DATA_HOME"),
        Daemons.beside(DaemonConnection.instance()),
        AccountList.ofUser());
  }

  private static int fail(CommandLine line, String message, int code) {
    Output.of(line).error(message);
    return code;
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
