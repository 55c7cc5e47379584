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

/// What all data modules have to show of a sample.
public final class SampleBoard {
  private SampleBoard() {}

  /// {@return the board, fetched anew by a broker of its own, whose state is thrown away: what data
  /// modules keep of a sample must never be found by a session}
  ///
  /// @param session what the host might say
  /// @param directory the session works in
  /// @param run what holds for its line
  /// @param account what holds for all lines of the account
  /// @throws IOException when there is no place for the state
  public static Board of(
      SessionInput session,
      Path directory,
      Environment environment,
      RunConfiguration run,
      Configuration account)
      throws IOException {
    Path scratch = Files.createTempDirectory("statusline-preview");
    Environment apart = environment.withStateDirectory(scratch);
    try (Broker broker = Wiring.broker(apart, account)) {
      return broker.board(Wiring.request(session, directory, environment, run, false));
    } finally {
      remove(scratch);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(folder)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.deleteIfExists(file);
    }
  }
}
