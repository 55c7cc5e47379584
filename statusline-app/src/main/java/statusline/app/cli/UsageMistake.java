package statusline.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import statusline.config.file.Nearest;

/// The message for a command line that picocli cannot parse.
final class UsageMistake {
  private UsageMistake() {}

  /// {@return the message, which ends with the nearest option or command, or refers to the help}
  static String message(ParameterException mistake) {
    String problem = String.valueOf(mistake.getMessage());
    return mistake instanceof UnmatchedArgumentException unknown
        ? problem + ". " + hint(unknown)
        : problem;
  }

  private static String hint(UnmatchedArgumentException unknown) {
    CommandLine command = unknown.getCommandLine();
    String name = unknown.getUnmatched().getFirst().replaceFirst("=.*", "");
    return Nearest.of(name, name.startsWith("-") ? options(command) : commands(command))
        .map(nearest -> "Did you mean " + nearest + "?")
        .orElse("See `" + command.getCommandSpec().qualifiedName(" ") + " --help`.");
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  private static List<String> commands(CommandLine command) {
    List<String> names = new ArrayList<>();
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              if (!below.getCommandSpec().usageMessage().hidden()) {
                names.add(name);
              }
            });
    return names;
  }
}
