package statusline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine;
import statusline.config.Environment;
import statusline.config.dropin.LiveDropIns;
import statusline.config.module.ModuleDescriptors;
import statusline.daemon.report.FailureMessage;

/// Runs a command: parses its line, executes it and reports its failure in one sentence. A run of
/// the host never gets here.
public final class CommandRun {
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
          "modules",
          "preview",
          "usage",
          "watch");

  private CommandRun() {}

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
        CommandLines.of(environment, arguments)
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
      ModuleDescriptors.useInProcess(
          LiveDropIns.of(environment.dropInFolder(), environment.isTrusted()).installed());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int fail(CommandLine line, String message, int code) {
    Output.of(line).error(message);
    return code;
  }
}
