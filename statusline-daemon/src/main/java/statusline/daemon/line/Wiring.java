package statusline.daemon.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.SessionInput;
import statusline.broker.Board;
import statusline.broker.Broker;
import statusline.broker.BrokerLimits;
import statusline.broker.BrokerSettings;
import statusline.broker.LineRequest;
import statusline.config.BrokerKeys;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.Key;
import statusline.config.NativeClient;
import statusline.daemon.input.Document;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Rendering;
import statusline.renderer.Surface;
import statusline.renderer.look.Look;

/// Where the parts are made and passed to each other.
public final class Wiring {
  /// A line made by one process may take so long; a data module's own timeout may end it earlier.
  private static final Duration LINE_BUDGET = Duration.ofMillis(1_500);

  /// A daemon's line waits so long for what is not known yet, and goes on without it.
  private static final Duration FIRST_PAINT_BUDGET = Duration.ofMillis(60);

  /// Remembers what it has written, so there is one for all lines.
  private static final LineRenderer RENDERER = new LineRenderer();

  private static final RendererFailures FAILURES = new RendererFailures(System.err);

  private Wiring() {}

  /// {@return what failed in the renderer itself}
  public static RendererFailures failures() {
    return FAILURES;
  }

  /// {@return a broker for the account that the environment names}
  public static Broker broker(Environment environment, Configuration configuration) {
    return broker(settings(environment, configuration, LINE_BUDGET));
  }

  /// {@return a broker for an account of a daemon: it has more lines to come, so none waits long}
  ///
  /// @param settings of the account
  public static Broker servingBroker(BrokerSettings settings) {
    Broker broker = broker(settings);
    broker.keepSnapshots();
    return broker;
  }

  /// {@return the settings of such a broker}
  public static BrokerSettings servingSettings(
      Environment environment, Configuration configuration) {
    return settings(environment, configuration, FIRST_PAINT_BUDGET);
  }

  private static Broker broker(BrokerSettings settings) {
    Optional<Path> client = NativeClient.program();
    return client.isPresent() ? Broker.open(settings, client.get()) : Broker.open(settings);
  }

  private static BrokerSettings settings(
      Environment environment, Configuration configuration, Duration budget) {
    return new BrokerSettings(
        environment.configDirectory(),
        environment.home(),
        environment.stateDirectory(),
        environment.path(),
        configuration.modules(),
        limits(configuration, budget));
  }

  private static BrokerLimits limits(Configuration configuration, Duration budget) {
    BrokerLimits standard = BrokerLimits.standard(budget);
    if (!configuration.says("broker") && !configuration.says("performance")) {
      return standard;
    }
    boolean isSaid = configuration.setting(BrokerKeys.FIRST_PAINT_BUDGET.path()).isPresent();
    return new BrokerLimits(
        isSaid ? configuration.duration(BrokerKeys.FIRST_PAINT_BUDGET).orElse(budget) : budget,
        number(configuration, BrokerKeys.MAX_CACHE_SIZE),
        configuration.duration(BrokerKeys.SESSION_TIMEOUT).orElse(standard.sessionTimeout()),
        number(configuration, BrokerKeys.MAX_CONCURRENT_FETCHES),
        number(configuration, BrokerKeys.FETCH_POOL_SIZE));
  }

  private static int number(Configuration configuration, Key key) {
    return (int) configuration.count(key).orElseThrow();
  }

  /// {@return the request for a line}
  ///
  /// @param session what the host said
  /// @param workingDirectory of the run
  /// @param environment of the run
  /// @param configuration that holds for it
  /// @param first whether it is one of a daemon's first, which wait for no program
  public static LineRequest request(
      SessionInput session,
      Path workingDirectory,
      Environment environment,
      RunConfiguration configuration,
      boolean first) {
    return new LineRequest(
        session,
        workingDirectory,
        environment.userConfigDirectory(),
        environment.zone(),
        first,
        configuration.override());
  }

  /// {@return the directory whose project file may say something about a session's looks}
  ///
  /// @param session what the host said
  /// @param workingDirectory of the run
  public static Path project(SessionInput session, Path workingDirectory) {
    return session.projectDirectory().orElse(workingDirectory);
  }

  /// {@return the line for what the host said}
  ///
  /// @param broker of the account
  /// @param configuration that holds for the run; what is wrong with it is told beside the line
  /// @param document of the host
  /// @param request whose line it is
  /// @param environment of the run
  public static String line(
      Broker broker,
      RunConfiguration configuration,
      Document document,
      LineRequest request,
      Environment environment) {
    List<String> notices = notices(configuration.configuration(), document);
    return drawn(broker.board(request), configuration, notices, environment);
  }

  /// {@return the line for what there is to show}
  ///
  /// @param board of the line
  /// @param configuration that holds for it
  /// @param notices that it tells
  /// @param environment it is drawn for
  public static String drawn(
      Board board, RunConfiguration configuration, List<String> notices, Environment environment) {
    List<LineItem> items = LineItems.of(board, configuration.ageThreshold());
    Look look = configuration.look();
    var surface = new Surface(environment.columns(), look.depth(environment.colors()));
    Rendering rendering = RENDERER.render(items, notices, look, surface);
    if (rendering.failure().isPresent()) {
      FAILURES.add(rendering.failure().get(), System.nanoTime());
    }
    return rendering.text();
  }

  /// {@return what was wrong with the input and the configuration; the line tells it too}
  public static List<String> notices(Configuration configuration, Document document) {
    List<String> notices = new ArrayList<>();
    document.problem().ifPresent(problem -> notices.add("input: " + problem));
    configuration.notice().ifPresent(problem -> notices.add("config: " + problem));
    return notices;
  }
}
