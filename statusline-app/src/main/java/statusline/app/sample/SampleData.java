package statusline.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import statusline.broker.Broker;
import statusline.broker.LineData;
import statusline.broker.LineRequest;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.daemon.line.BrokerFactory;

/// The data of one line for a sample session.
public final class SampleData {
  private SampleData() {}

  /// {@return the data for the line of a sample session}
  ///
  /// A temporary broker fetches them, for an account with a sample transcript. Its directories are
  /// deleted, so that no session ever reads the state that data modules keep for the sample.
  ///
  /// @param request of the sample session
  /// @param environment of the process
  /// @param account configuration of the account
  /// @throws IOException if the temporary directory cannot be created or deleted
  public static LineData of(LineRequest request, Environment environment, Configuration account)
      throws IOException {
    Path folder = Files.createTempDirectory("statusline-preview");
    Path directory = folder.resolve("account");
    SampleTranscript.write(directory, Instant.now());
    Environment isolated =
        environment.withStateDirectory(folder.resolve("state")).withConfigDirectory(directory);
    try (Broker broker = BrokerFactory.ONE_SHOT.open(isolated, account)) {
      return broker.lineData(request);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : paths) {
      Files.deleteIfExists(file);
    }
  }
}
