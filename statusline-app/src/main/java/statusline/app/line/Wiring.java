package statusline.app.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.app.config.Environment;
import statusline.app.config.NativeClient;
import statusline.app.config.UserConfiguration;
import statusline.broker.Board;
import statusline.broker.BoardEntry;
import statusline.broker.Broker;
import statusline.broker.BrokerLimits;
import statusline.broker.BrokerSettings;
import statusline.broker.LineRequest;
import statusline.broker.input.Document;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Surface;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.ColorDepth;

/// Where the parts are made and passed to each other.
public final class Wiring {
  /// A line made by one process may take so long; a data module's own timeout may end it earlier.
  private static final Duration LINE_BUDGET = Duration.ofMillis(1_500);

  /// A daemon's line waits so long for what is not known yet, and goes on without it.
  private static final Duration FIRST_PAINT_BUDGET = Duration.ofMillis(60);

  /// Remembers what it has written, so there is one for all lines.
  private static final LineRenderer RENDERER = new LineRenderer();

  private static final Look LOOK = Preset.STANDARD.look();

  private Wiring() {}

  /// {@return a broker for the account that the environment names}
  public static Broker broker(Environment environment, UserConfiguration configuration) {
    return broker(settings(environment, configuration, LINE_BUDGET));
  }

  /// {@return a broker for an account of a daemon: it has more lines to come, so none waits long}
  public static Broker servingBroker(Environment environment, UserConfiguration configuration) {
    Broker broker = broker(settings(environment, configuration, FIRST_PAINT_BUDGET));
    broker.keepSnapshots();
    return broker;
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
        limits(configuration.json(), budget));
  }

  private static BrokerLimits limits(JsonObject json, Duration budget) {
    BrokerLimits standard = BrokerLimits.standard(budget);
    return new BrokerLimits(
        json.duration("/performance/firstPaintBudget").orElse(budget),
        number(json, "/broker/maxCacheSize", standard.maxCacheSize()),
        json.duration("/broker/sessionTimeoutMs").orElse(standard.sessionTimeout()),
        number(json, "/performance/maxConcurrentFetches", standard.maxConcurrentFetches()),
        number(json, "/performance/fetchPoolSize", standard.fetchPoolSize()));
  }

  private static int number(JsonObject json, String pointer, int otherwise) {
    OptionalLong value = json.integer(pointer);
    boolean usable = value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= 100_000;
    return usable ? (int) value.getAsLong() : otherwise;
  }

  /// The age of a reading that is just being refreshed is of no interest before the threshold.
  private static Optional<Duration> age(BoardEntry entry) {
    return entry.stale() || entry.reason().isPresent() ? entry.age() : Optional.empty();
  }

  /// {@return the request for a line}
  ///
  /// @param document of the host
  /// @param workingDirectory of the run
  /// @param environment of the run
  /// @param first whether it is a daemon's first, which waits for no program
  public static LineRequest request(
      Document document, Path workingDirectory, Environment environment, boolean first) {
    SessionInput session = SessionInput.of(document.json());
    return new LineRequest(session, workingDirectory, environment.zone(), first);
  }

  /// {@return the line for what the host said}
  ///
  /// @param broker of the account
  /// @param configuration it was made for; what is wrong with it is told beside the line
  /// @param document of the host
  /// @param request whose line it is
  /// @param environment of the run
  public static String line(
      Broker broker,
      UserConfiguration configuration,
      Document document,
      LineRequest request,
      Environment environment) {
    return line(broker.board(request), notices(configuration, document), environment);
  }

  /// {@return what was wrong with the input and the configuration; the line tells it too}
  public static List<String> notices(UserConfiguration configuration, Document document) {
    List<String> notices = new ArrayList<>();
    document.problem().ifPresent(problem -> notices.add("input: " + problem));
    configuration.problem().ifPresent(problem -> notices.add("config: " + problem));
    return notices;
  }

  private static String line(Board board, List<String> notices, Environment environment) {
    List<LineItem> items = new ArrayList<>();
    for (BoardEntry entry : board.entries()) {
      boolean doubtful = !entry.warnings().isEmpty();
      for (Segment segment : entry.segments()) {
        items.add(new LineItem(entry.moduleId(), segment, age(entry), entry.stale(), doubtful));
        // One mark is enough for a data module.
        doubtful = false;
      }
    }
    ColorDepth depth = environment.color() ? ColorDepth.ANSI16 : ColorDepth.NONE;
    var surface = new Surface(environment.columns(), depth);
    return RENDERER.render(items, notices, LOOK, surface).text();
  }
}
