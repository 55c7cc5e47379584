package statusline.daemon;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.SessionInput;
import statusline.broker.Broker;
import statusline.broker.LineRequest;
import statusline.broker.ModuleStatistics;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.daemon.input.Document;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.RunConfiguration;
import statusline.daemon.line.Wiring;
import statusline.daemon.wire.RenderRequest;

/// Makes the lines of all accounts: one broker for each configuration directory, so that nothing
/// crosses from one account to another. Safe for use by several threads.
final class Lines implements AutoCloseable {
  private final DocumentReader reader = new DocumentReader();
  private final Map<Path, Account> accounts = new ConcurrentHashMap<>();
  private final LastLines last = new LastLines();

  Lines() {}

  String line(RenderRequest request) {
    return said(asked(request, false));
  }

  /// {@return one of a daemon's first lines, which wait for no program}
  String firstLine(RenderRequest request) {
    return said(asked(request, true));
  }

  private String said(Asked asked) {
    String line = asked.line();
    last.put(asked.request().session().sessionId().orElse(""), line);
    return line;
  }

  /// {@return the line that a session got last; empty where there was none}
  ///
  /// @param sessionId empty for whoever asked last
  String last(String sessionId) {
    return last.of(sessionId);
  }

  /// Fetches what the first line did not wait for.
  void fetchAhead(RenderRequest request) {
    asked(request, false).fetchAhead();
  }

  /// {@return why the line is as it is, as JSON}
  String explanation(RenderRequest request) throws IOException {
    return asked(request, false).explanation();
  }

  private Asked asked(RenderRequest request, boolean first) {
    Environment environment = Environment.of(request.variables(), System.getenv("PATH"));
    Account account =
        accounts.computeIfAbsent(
            environment.configDirectory(), directory -> new Account(environment));
    // Before the document: meanwhile another thread gets a first line's parser ready.
    account.open(environment);
    Document document = reader.read(request.document().bytes());
    Path here = workingDirectory(request, environment);
    SessionInput session = SessionInput.of(document.json());
    var said = RunSettings.of(request.variables(), request.arguments());
    RunConfiguration run = account.run(Wiring.project(session, here), said);
    var line = Wiring.request(session, here, environment, run, first);
    return new Asked(account, environment, run, document, line);
  }

  private static Path workingDirectory(RenderRequest request, Environment environment) {
    try {
      Path directory = Path.of(request.workingDirectory());
      return directory.isAbsolute() ? directory.normalize() : environment.home();
    } catch (InvalidPathException notAPath) {
      return environment.home();
    }
  }

  private List<Broker> brokers() {
    List<Broker> brokers = new ArrayList<>();
    for (Account account : accounts.values()) {
      account.broker().ifPresent(brokers::add);
    }
    return brokers;
  }

  /// {@return what the data modules of each account were asked for}
  List<List<ModuleStatistics>> statistics() {
    List<List<ModuleStatistics>> statistics = new ArrayList<>();
    for (Broker broker : brokers()) {
      statistics.add(broker.statistics());
    }
    return statistics;
  }

  /// {@return how many sessions of all accounts have asked lately}
  int sessions() {
    int sessions = 0;
    for (Broker broker : brokers()) {
      sessions += broker.sessions();
    }
    return sessions;
  }

  /// Ends what is under way and keeps what is known.
  @Override
  public void close() {
    for (Account account : accounts.values()) {
      account.close();
    }
  }

  /// A request that was understood.
  ///
  /// @param account it belongs to
  /// @param environment of the run
  /// @param run what holds for it
  /// @param document of the host
  /// @param request for the broker
  private record Asked(
      Account account,
      Environment environment,
      RunConfiguration run,
      Document document,
      LineRequest request) {
    String line() {
      return account.line(environment, run, request, document);
    }

    String explanation() throws IOException {
      return account.explanation(environment, run, request, document);
    }

    void fetchAhead() {
      account.fetchAhead(environment, request);
    }
  }
}
