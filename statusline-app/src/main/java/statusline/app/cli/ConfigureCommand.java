package statusline.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import statusline.app.configure.Configurator;
import statusline.config.Environment;
import statusline.config.RunSettings;

/// Opens the configuration editor on the terminal.
@Command(
    name = "configure",
    description = "Change the configuration in a full-screen editor.",
    footer = "  statusline configure")
final class ConfigureCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  ConfigureCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    // From Java 22 on, System.console() also returns a console if there is no terminal.
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isEmpty() || "dumb".equals(System.getenv("TERM"))) {
      throw new IOException("configure needs a terminal; use `statusline config set` instead");
    }
    Path here = Path.of("").toAbsolutePath();
    RunSettings run = RunSettings.of(System.getenv(), List.of());
    Optional<Path> saved = Configurator.run(environment, here, run);
    if (saved.isPresent()) {
      Output.of(spec).sentence("saved in " + saved.get());
    }
    return CommandLine.ExitCode.OK;
  }
}
