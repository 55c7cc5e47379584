package statusline.app.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.app.config.Environment;
import statusline.app.config.NativeClient;
import statusline.app.config.UserConfiguration;
import statusline.broker.Board;
import statusline.broker.BoardEntry;
import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.broker.LineRequest;
import statusline.broker.input.Document;
import statusline.renderer.GlyphSet;
import statusline.renderer.Layout;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Surface;

/// Where the parts are made and passed to each other.
public final class Wiring {
  /// A line made by one process may take so long; a data module's own timeout may end it earlier.
  private static final Duration LINE_BUDGET = Duration.ofMillis(1_500);

  /// A daemon's line waits so long for what is not known yet, and goes on without it.
  private static final Duration FIRST_PAINT_BUDGET = Duration.ofMillis(60);

  private Wiring() {}

  /// {@return a broker for the account that the environment names}
  public static Broker broker(Environment environment, UserConfiguration configuration) {
    return broker(settings(environment, configuration, LINE_BUDGET));
  }

  /// {@return a broker for an account of a daemon: it has more lines to come, so none waits long}
  public static Broker servingBroker(Environment environment, UserConfiguration configuration) {
    return broker(settings(environment, configuration, FIRST_PAINT_BUDGET));
  }

  private static Broker broker(BrokerSettings settings) {
    Optional<Path> client = NativeClient.program();
    return client.isPresent() ? Broker.open(settings, client.get()) : Broker.open(settings);
  }

  private static BrokerSettings settings(
      Environment environment, UserConfiguration configuration, Duration budget) {
    return new BrokerSettings(
        environment.configDirectory(),
        environment.home(),
        environment.stateDirectory(),
        environment.path(),
        configuration.modules(),
        budget);
  }

  /// The age of a reading that is just being refreshed is of no interest before the threshold.
  private static Optional<Duration> age(BoardEntry entry) {
    return entry.stale() || entry.reason().isPresent() ? entry.age() : Optional.empty();
  }

  /// {@return the line for what the host said}
  ///
  /// @param broker of the account
  /// @param configuration it was made for; what is wrong with it is told beside the line
  /// @param document of the host
  /// @param workingDirectory of the run
  /// @param environment of the run
  public static String line(
      Broker broker,
      UserConfiguration configuration,
      Document document,
      Path workingDirectory,
      Environment environment) {
    List<String> notices = new ArrayList<>();
    document.problem().ifPresent(problem -> notices.add("input: " + problem));
    configuration.problem().ifPresent(problem -> notices.add("config: " + problem));
    SessionInput session = SessionInput.of(document.json());
    var request = new LineRequest(session, workingDirectory, environment.zone());
    return line(broker.board(request), notices, environment);
  }

  private static String line(Board board, List<String> notices, Environment environment) {
    List<LineItem> items = new ArrayList<>();
    for (BoardEntry entry : board.entries()) {
      for (Segment segment : entry.segments()) {
        items.add(new LineItem(entry.moduleId(), segment, age(entry), entry.stale()));
      }
    }
    var surface = new Surface(environment.columns(), environment.color(), GlyphSet.UNICODE);
    return new LineRenderer().render(items, notices, Layout.standard(), surface);
  }
}
