package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import statusline.install.UserDialog;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The output of a command, and the terminal if there is one.
///
/// @param line the command
/// @param console the console, or null if standard input or output is not a terminal
record Terminal(CommandLine line, @Nullable Console console) implements UserDialog {
  static Terminal of(@Nullable CommandSpec spec) {
    // From Java 22 on, System.console() also returns a console if there is no terminal.
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new Terminal(requireNonNull(spec, "spec").commandLine(), console.orElse(null));
  }

  @Override
  public void print(String text) {
    text.lines().forEach(part -> line.getOut().println(SafeText.of(part, CellRule.NARROW).value()));
  }

  @Override
  public void warn(String sentence) {
    line.getOut().flush();
    line.getErr().println("statusline: " + SafeText.of(sentence, CellRule.NARROW).value());
  }

  @Override
  public Optional<Boolean> confirm(String question) {
    if (console == null) {
      return Optional.empty();
    }
    line.getOut().flush();
    String answer = console.readLine("%s [y/N] ", question);
    return Optional.of(answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes"));
  }
}
