package statusline.daemon.former;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import statusline.config.Environment;
import statusline.daemon.input.ValueReader;

/// What the former status line command says, for runs that ask for it: `STATUSLINE_VERSION=1` puts
/// it back for as long as the variable is set, and the settings stay.
public final class FormerLine {
  private static final String VERSION = "STATUSLINE_VERSION";
  private static final Duration INPUT_DEADLINE = Duration.ofSeconds(1);

  /// Before the host cancels us for the next run, five seconds later, there must be a line.
  private static final Duration LIMIT = Duration.ofSeconds(3);

  /// What the launcher had to change for the JVM comes back under its own name.
  private static final String OF_HOST = "STATUSLINE_HOST_";

  private static final String LOCALE = "LC_ALL";

  private FormerLine() {}

  /// {@return what the host says, for one reader after the other}
  public static byte[] document(InputStream in) {
    return ValueReader.start(in).await(INPUT_DEADLINE);
  }

  /// {@return what the command says, as it says it; empty where there is no command, where it
  /// fails, takes more than three seconds, or says nothing}
  ///
  /// @param document of the host
  /// @param environment of the run
  public static Optional<String> of(byte[] document, Environment environment) {
    Path image = Path.of(System.getProperty("java.home", "")).resolveSibling("");
    try {
      Optional<String> command = FormerCommandFile.command(image, environment.configDirectory());
      return command.isPresent() ? said(command.get(), document) : Optional.empty();
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> said(String command, byte[] document)
      throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    CommandRun run = CommandRun.of(command, document, FormerLine::restore, here, LIMIT);
    return run.isShown() ? Optional.of(run.out()) : Optional.empty();
  }

  /// Edits the environment of this process into the one that the host gave it. A command that ends
  /// in this program again gets a line of ours, and no circle.
  static void restore(Map<String, String> environment) {
    environment.put(VERSION, "2");
    environment.remove(LOCALE);
    for (Map.Entry<String, String> variable : new HashMap<>(environment).entrySet()) {
      if (variable.getKey().startsWith(OF_HOST)) {
        environment.remove(variable.getKey());
        environment.put(variable.getKey().substring(OF_HOST.length()), variable.getValue());
      }
    }
  }
}
