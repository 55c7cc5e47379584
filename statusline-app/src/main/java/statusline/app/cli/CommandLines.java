package statusline.app.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import statusline.config.AccountList;
import statusline.config.Environment;
import statusline.install.Daemons;
import statusline.install.InstallPaths;

/// The command lines of picocli with the commands of this program.
final class CommandLines {
  private CommandLines() {}

  /// {@return the command line that can parse arguments}
  ///
  /// picocli reads the annotations of a command by reflection. For all commands this takes longer
  /// than a short command itself, so the typed command is the only one.
  static CommandLine of(Environment environment, String[] arguments) {
    return arguments.length > 0 && CommandTable.NAMES.contains(arguments[0])
        ? named(environment, List.of(arguments[0]))
        : all(environment);
  }

  /// {@return the command line with all commands}
  static CommandLine all(Environment environment) {
    return named(environment, CommandTable.NAMES)
        .addSubcommand(completion())
        .addSubcommand(new ManualCommand())
        .addSubcommand(new HelpFiles())
        .addSubcommand(new HelpCommand())
        .registerConverter(Path.class, CommandLines::path);
  }

  private static CommandLine named(Environment environment, List<String> names) {
    var in = new FileInputStream(FileDescriptor.in);
    var table = new CommandTable(environment, places(environment), in);
    var line = new CommandLine(new StatuslineCommand(environment));
    for (String name : names) {
      line.addSubcommand(table.command(name));
    }
    return line.registerConverter(Path.class, CommandLines::path);
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
}
