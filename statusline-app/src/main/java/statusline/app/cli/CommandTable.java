package statusline.app.cli;

import java.io.InputStream;
import java.util.List;
import picocli.CommandLine;
import statusline.config.Environment;
import statusline.install.InstallPaths;

/// The commands that need no other command. Those that describe all commands, such as `help`, are
/// not among them.
///
/// @param environment the environment of the process
/// @param places of the installation
/// @param in standard input
record CommandTable(Environment environment, InstallPaths places, InputStream in) {
  /// The names, in the order of the help.
  static final List<String> NAMES =
      List.of(
          "install",
          "uninstall",
          "config",
          "configure",
          "preview",
          "watch",
          "doctor",
          "explain",
          "legend",
          "stats",
          "usage",
          "daemon",
          "accounts",
          "modules",
          "compare");

  /// {@return a new command}
  ///
  /// @param name one of {@link #NAMES}
  Object command(String name) {
    return switch (name) {
      case "install" -> new InstallCommand(places);
      case "uninstall" -> new UninstallCommand(places);
      case "config" -> ConfigCommand.commandLine(environment);
      case "configure" -> new ConfigureCommand(environment);
      case "preview" -> new PreviewCommand(environment, in);
      case "watch" -> new WatchCommand(environment);
      case "doctor" -> new DoctorCommand(places);
      case "explain" -> new ExplainCommand(environment, in);
      case "legend" -> new LegendCommand(environment, in);
      case "stats" -> new StatsCommand();
      case "usage" -> new UsageCommand(environment);
      case "daemon" -> new DaemonCommand(environment);
      case "accounts" -> new AccountsCommand(places.accounts());
      case "modules" ->
          new CommandLine(new ModulesCommand(environment))
              .addSubcommand(new NewModuleCommand(places));
      case "compare" -> new CompareCommand(places, in);
      default -> throw new IllegalArgumentException("unknown command " + name);
    };
  }
}
