package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiPredicate;
import statusline.install.AnsweringDirectory;

/// Checks that a configuration directory answers before a command reads it. On a file system that
/// does not answer, the command would wait without a limit.
final class DirectoryProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Duration timeout;
  private final BiPredicate<Path, Duration> answers;

  /// Creates a probe.
  DirectoryProbe() {
    this(TIMEOUT, AnsweringDirectory::answers);
  }

  /// Creates a probe with another access.
  ///
  /// @param timeout how long the access may take
  /// @param answers returns whether a directory answers in time
  DirectoryProbe(Duration timeout, BiPredicate<Path, Duration> answers) {
    this.timeout = timeout;
    this.answers = answers;
  }

  /// Checks that a directory answers; it may be missing or unreadable.
  ///
  /// @throws IOException if it does not answer in time
  void require(Path directory) throws IOException {
    if (!answers.test(directory, timeout)) {
      throw new IOException(
          directory + " does not answer within " + timeout.toSeconds() + " seconds");
    }
  }
}
