package statusline.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page, section 1, as `man` reads it: all that the command line knows of itself.
final class ManualPage {
  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /// {@return the page of a command and of all below it; hidden ones are left out}
  static String of(CommandLine line) {
    var manual = new ManualPage();
    manual.write(line);
    return manual.page.toString();
  }

  private void write(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    macro(".TH STATUSLINE 1 \"\" \"statusline " + Version.number() + "\" \"\"");
    macro(".SH NAME");
    text("statusline \\- " + description(spec));
    macro(".SH SYNOPSIS");
    macro(".B " + escaped(synopsis(spec)));
    macro(".SH DESCRIPTION");
    text("Without arguments, or with options that begin with a configuration key's name such as");
    text("\\fB\\-\\-theme\\fR, it is a run of the host: it reads a document on standard input and");
    text("always prints a line. A command is what a person types.");
    macro(".SH OPTIONS");
    options(spec);
    macro(".SH COMMANDS");
    commands(line);
    macro(".SH EXIT STATUS");
    text(
        "0 where it did what was asked, 2 where the command was not understood or settings are to");
    text("be edited by hand, 1 for all else. A run of the host ends with 0.");
  }

  private void commands(CommandLine line) {
    for (CommandLine below : line.getSubcommands().values()) {
      CommandSpec spec = below.getCommandSpec();
      if (!spec.usageMessage().hidden()) {
        macro(".SS \"" + escaped(synopsis(spec)) + "\"");
        text(escaped(description(spec)));
        parameters(spec);
        options(spec);
        commands(below);
      }
    }
  }

  private static String synopsis(CommandSpec spec) {
    var words = new StringBuilder(spec.qualifiedName(" "));
    if (spec.options().stream().anyMatch(option -> !option.hidden())) {
      words.append(" [OPTION]...");
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      boolean isNeeded = parameter.arity().min() > 0;
      words.append(isNeeded ? " " : " [").append(parameter.paramLabel());
      words.append(isNeeded ? "" : "]");
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
      if (!option.hidden()) {
        entry(head(option), option);
      }
    }
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

  private static String description(CommandSpec spec) {
    return joined(spec.usageMessage().description());
  }

  /// A line that is meant for a format string says a percent sign with two.
  private static String joined(String[] lines) {
    return String.join(" ", List.of(lines)).replace("%%", "%").replace("%n", " ");
  }

  private static String escaped(String plain) {
    return plain.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
  }

  private void macro(String line) {
    page.append(line).append('\n');
  }

  /// A line that is no macro, whatever it begins with.
  private void text(String line) {
    boolean seemsMacro = line.startsWith(".") || line.startsWith("'");
    page.append(seemsMacro ? "\\&" : "").append(line.isEmpty() ? "\\&" : line).append('\n');
  }
}
