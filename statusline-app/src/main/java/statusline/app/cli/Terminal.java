package statusline.app.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import statusline.install.UserDialog;

/// The output of a command, and the terminal if there is one.
///
/// @param output of the command
/// @param console the console, or null if standard input or output is not a terminal
record Terminal(Output output, @Nullable Console console) implements UserDialog {
  static Terminal of(@Nullable CommandSpec spec) {
    // From Java 22 on, System.console() also returns a console if there is no terminal.
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new Terminal(Output.of(spec), console.orElse(null));
  }

  @Override
  public void print(String text) {
    output.lines(text);
  }

  @Override
  public void warn(String sentence) {
    output.error(sentence);
  }

  @Override
  public Optional<Boolean> confirm(String question) {
    if (console == null) {
      return Optional.empty();
    }
    output.flush();
    String answer = console.readLine("%s [y/N] ", question);
    return Optional.of(answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes"));
  }
}
