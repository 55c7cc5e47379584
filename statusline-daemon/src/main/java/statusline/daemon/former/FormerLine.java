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

/// The line of the former command, for runs with `STATUSLINE_VERSION=1` in their environment.
public final class FormerLine {
  private static final String VERSION = "STATUSLINE_VERSION";
  private static final Duration INPUT_DEADLINE = Duration.ofSeconds(1);

  /// Shorter than the five seconds after which the host cancels a run.
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /// The launcher saves variables that it changes for the JVM under this prefix.
  private static final String SAVED_PREFIX = "STATUSLINE_HOST_";

  private static final String LOCALE = "LC_ALL";

  private FormerLine() {}

  /// {@return the bytes of the host's document}
  public static byte[] document(InputStream in) {
    return ValueReader.start(in).await(INPUT_DEADLINE);
  }

  /// {@return the output of the former command}
  ///
  /// Empty if there is no former command, or if it fails, prints nothing or exceeds its timeout.
  ///
  /// @param document from the host
  /// @param environment of the run
  public static Optional<String> of(byte[] document, Environment environment) {
    return of(document, () -> command(environment.configDirectory()));
  }

  private static Optional<String> command(Path configDirectory) throws IOException {
    Path image = Path.of(System.getProperty("java.home", "")).resolveSibling("");
    return FormerCommandFile.command(image, configDirectory);
  }

  /// The source of the former command.
  interface Source {
    /// {@return the command, or empty if there is none}
    Optional<String> command() throws IOException;
  }

  static Optional<String> of(byte[] document, Source source) {
    try {
      Optional<String> command = source.command();
      return command.isPresent() ? run(command.get(), document) : Optional.empty();
    } catch (IOException | RuntimeException | Error failure) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> run(String command, byte[] document)
      throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    CommandRun run = CommandRun.of(command, document, FormerLine::restore, here, TIMEOUT);
    return run.isShown() ? Optional.of(run.out()) : Optional.empty();
  }

  /// Restores the environment that the host set. `STATUSLINE_VERSION` becomes 2, so that a former
  /// command that runs this program again gets our line instead of an endless recursion.
  static void restore(Map<String, String> environment) {
    environment.put(VERSION, "2");
    environment.remove(LOCALE);
    for (Map.Entry<String, String> variable : new HashMap<>(environment).entrySet()) {
      if (variable.getKey().startsWith(SAVED_PREFIX)) {
        environment.remove(variable.getKey());
        environment.put(variable.getKey().substring(SAVED_PREFIX.length()), variable.getValue());
      }
    }
  }
}
