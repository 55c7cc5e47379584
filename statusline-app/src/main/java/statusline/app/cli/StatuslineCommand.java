package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.Places;

/// What a person may type. Without any option the program is a run of the host, which never comes
/// here.
@Command(
    name = "statusline",
    description =
        "The status line for Claude Code: reads its JSON on standard input, prints a line.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class StatuslineCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--list-modules", description = "List the data modules and leave.")
  private boolean listModules;

  @Option(names = "--json", description = "With --list-modules: as JSON.")
  private boolean json;

  @Option(
      names = "--subagents",
      description =
          "Alone: a run for the host's sub-agents, which reads its JSON on standard input and"
              + " prints a line of JSON for the row of each.")
  private boolean subagents;

  private StatuslineCommand(Environment environment) {
    this.environment = environment;
  }

  /// {@return the exit code of a command: 0 when it did what was asked}
  ///
  /// @param arguments what the person typed
  /// @param environment of the process
  /// @param out for the answer
  /// @param err for one clear sentence when it fails
  public static int run(
      String[] arguments, Environment environment, PrintStream out, PrintStream err) {
    return commandLine(environment)
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(out, true, UTF_8))
        .setErr(new PrintWriter(err, true, UTF_8))
        .setParameterExceptionHandler(
            (wrong, typed) ->
                fail(wrong.getCommandLine(), wrong.getMessage(), CommandLine.ExitCode.USAGE))
        .setExecutionExceptionHandler(
            (broken, line, parsed) -> fail(line, sentence(broken), CommandLine.ExitCode.SOFTWARE))
        .execute(arguments);
  }

  /// {@return every command there is}
  static CommandLine commandLine(Environment environment) {
    Places places = places(environment);
    var in = new FileInputStream(FileDescriptor.in);
    return new CommandLine(new StatuslineCommand(environment))
        .addSubcommand(new InstallCommand(places))
        .addSubcommand(new UninstallCommand(places))
        .addSubcommand(new ConfigCommand(environment))
        .addSubcommand(new ConfigureCommand(environment))
        .addSubcommand(new PreviewCommand(environment, in))
        .addSubcommand(new WatchCommand(environment))
        .addSubcommand(new DoctorCommand(places))
        .addSubcommand(new ExplainCommand(environment, in))
        .addSubcommand(new StatsCommand())
        .addSubcommand(new DaemonCommand(environment))
        .addSubcommand(new CompareCommand(places, in))
        .addSubcommand(new AutoComplete.GenerateCompletion())
        .addSubcommand(new ManualCommand());
  }

  private static Places places(Environment environment) {
    Path image = Path.of(System.getProperty("java.home", "")).resolveSibling("");
    return Places.of(
        environment,
        image,
        System.getenv("XDG_DATA_HOME"),
        Daemons.beside(DaemonConnection.instance()));
  }

  private static int fail(CommandLine line, @Nullable String sentence, int code) {
    line.getErr().println("statusline: " + sentence);
    return code;
  }

  private static String sentence(Exception broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }

  @Override
  public Integer call() {
    CommandLine line = requireNonNull(spec, "spec").commandLine();
    if (!listModules || subagents) {
      throw new ParameterException(
          line,
          subagents
              ? "--subagents stands alone"
              : json ? "--json goes with --list-modules" : "nothing was asked for; see --help");
    }
    new ModuleTable(environment).print(line.getOut(), line.getErr(), json);
    return CommandLine.ExitCode.OK;
  }
}
