package statusline.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Checks that a configuration directory answers before a command reads it. On a file system that
/// does not answer, the command would wait without a limit.
final class DirectoryProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final List<String> FILES =
      List.of("settings.json", "statusline.json", "statusline.user.json");

  private final Duration timeout;
  private final Consumer<Path> access;

  /// Creates a probe.
  DirectoryProbe() {
    this(TIMEOUT, DirectoryProbe::read);
  }

  /// Creates a probe with another access.
  ///
  /// @param timeout how long the access may take
  /// @param access makes the access to a directory
  DirectoryProbe(Duration timeout, Consumer<Path> access) {
    this.timeout = timeout;
    this.access = access;
  }

  /// Checks that a directory answers; it may be missing or unreadable.
  ///
  /// @throws IOException if it does not answer in time
  void require(Path directory) throws IOException {
    var answered = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("probe")
        .start(
            () -> {
              access.accept(directory);
              answered.countDown();
            });
    try {
      if (!answered.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException(
            directory + " does not answer within " + timeout.toSeconds() + " seconds");
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", cancelled);
    }
  }

  /// Looks up, opens and reads, because each of them may be what does not answer.
  private static void read(Path directory) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      boolean unused = entries.iterator().hasNext();
    } catch (IOException unreadable) {
      // The command reports it.
    }
    for (String name : FILES) {
      readFirst(directory.resolve(name));
    }
  }

  private static void readFirst(Path file) {
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        int unused = in.read();
      } catch (IOException unreadable) {
        // The command reports it.
      }
    }
  }
}
