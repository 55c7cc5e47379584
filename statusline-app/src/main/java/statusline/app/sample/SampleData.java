package statusline.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import statusline.api.SessionInput;
import statusline.broker.Board;
import statusline.broker.Broker;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.daemon.line.RunConfiguration;
import statusline.daemon.line.Wiring;

/// The data of one line for a sample session.
public final class SampleData {
  private SampleData() {}

  /// {@return the line data, fetched by a temporary broker} Its state directory is deleted, so that
  /// no session ever reads the state that data modules keep for the sample.
  ///
  /// @param session the session
  /// @param directory the working directory of the session
  /// @param environment the environment of the process
  /// @param run the configuration of the line
  /// @param account the configuration of the account
  /// @throws IOException if no temporary directory can be created
  public static Board of(
      SessionInput session,
      Path directory,
      Environment environment,
      RunConfiguration run,
      Configuration account)
      throws IOException {
    Path state = Files.createTempDirectory("statusline-preview");
    Environment isolated = environment.withStateDirectory(state);
    try (Broker broker = Wiring.broker(isolated, account)) {
      return broker.board(Wiring.request(session, directory, environment, run, false));
    } finally {
      delete(state);
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
