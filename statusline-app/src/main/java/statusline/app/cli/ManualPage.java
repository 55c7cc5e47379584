package statusline.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page in the format of `man`, derived from the descriptions of the commands.
final class ManualPage {
  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /// {@return the page of a command and its visible sub-commands}
  static String of(CommandLine line) {
    var manual = new ManualPage();
    manual.write(line);
    return manual.page.toString();
  }

  private void write(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    macro(".TH STATUSLINE 1 \"\" \"statusline " + Version.number() + "\" \"\"");
    macro(".SH NAME");
    text("statusline \\- " + escaped(spec.usageMessage().description()[0]));
    macro(".SH SYNOPSIS");
    macro(".B " + escaped(synopsis(spec)));
    macro(".SH DESCRIPTION");
    text(escaped(spec.usageMessage().description()[1]));
    text("Every command accepts \\fB\\-\\-help\\fR.");
    macro(".SH OPTIONS");
    options(spec);
    macro(".SH COMMANDS");
    commands(line);
    macro(".SH EXIT STATUS");
    exitCodes(spec);
  }

  private void exitCodes(CommandSpec spec) {
    spec.usageMessage()
        .exitCodeList()
        .forEach(
            (code, meaning) -> {
              macro(".TP");
              text(code);
              text(escaped(meaning));
            });
  }

  private void commands(CommandLine line) {
    for (CommandLine below : line.getSubcommands().values()) {
      CommandSpec spec = below.getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        macro(".SS \"" + escaped(synopsis(spec)) + "\"");
        text(escaped(joined(spec.usageMessage().description())));
        parameters(spec);
        options(spec);
        if (!spec.usageMessage().exitCodeList().equals(exitCodesOf(line))) {
          macro(".PP");
          text("Exit status:");
          exitCodes(spec);
        }
        commands(below);
      }
    }
  }

  private static Map<String, String> exitCodesOf(CommandLine line) {
    return line.getCommandSpec().root().usageMessage().exitCodeList();
  }

  private static String synopsis(CommandSpec spec) {
    var words = new StringBuilder(spec.qualifiedName(" "));
    if (spec.options().stream().anyMatch(option -> isListed(spec, option))) {
      words.append(" [OPTION]...");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      boolean isRequired = parameter.arity().min() > 0;
      words.append(isRequired ? " " : " [").append(parameter.paramLabel());
      words.append(isRequired ? "" : "]");
    }
    return spec.subcommands().isEmpty() ? words.toString() : words + " [COMMAND]";
  }

  private void parameters(CommandSpec spec) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter);
    }
  }

  private void options(CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      if (isListed(spec, option)) {
        entry(head(option), option);
      }
    }
  }

  /// Lists the standard options of all commands only once, for the root.
  private static boolean isListed(CommandSpec spec, OptionSpec option) {
    boolean isStandard = option.usageHelp() || option.versionHelp();
    return !option.hidden() && (!isStandard || spec.parent() == null);
  }

  private static String head(OptionSpec option) {
    String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
    return option.arity().max() == 0
        ? names
        : names + " \\fI" + escaped(option.paramLabel()) + "\\fR";
  }

  private void entry(String head, ArgSpec argument) {
    macro(".TP");
    text(head);
    text(escaped(joined(argument.description())));
  }

  /// picocli's descriptions are format strings.
  private static String joined(String[] lines) {
    return String.join(" ", List.of(lines)).replace("%%", "%").replace("%n", " ");
  }

  private static String escaped(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
  }

  private void macro(String line) {
    page.append(line).append('\n');
  }

  /// Appends a line of text. A leading dot or quote would make it a macro.
  private void text(String line) {
    boolean seemsMacro = line.startsWith(".") || line.startsWith("'");
    page.append(seemsMacro ? "\\&" : "").append(line.isEmpty() ? "\\&" : line).append('\n');
  }
}
