package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import statusline.broker.Broker;
import statusline.broker.ModuleStatistics;
import statusline.broker.ReportInputs;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.TrustedDirectories;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.LineMaker;
import statusline.daemon.line.Run;
import statusline.daemon.usage.FoundReport;
import statusline.daemon.usage.UsageRequest;
import statusline.daemon.wire.RenderRequest;
import statusline.daemon.wire.SessionKey;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// Makes the lines of all accounts. Each account has its own broker, so that no data pass from one
/// account to another. Sessions of one account with other home or state directories have another
/// broker too, because its readings depend on them. Safe for use by several threads.
final class LineService {
  /// The client runs the command itself after this time.
  private static final long USAGE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final LineMaker lineMaker;
  private final TrustedDirectories trusted;
  private final Accounts accounts = new Accounts(System::nanoTime);
  private final LastLines lastLines = new LastLines();
  private final AccessGuard guard = BrokerFactory.DAEMON.workers().guard();

  /// Creates a service without accounts.
  ///
  /// @param trusted directories from which commands are read and in which state is stored
  LineService(LineMaker lineMaker, TrustedDirectories trusted) {
    this.lineMaker = lineMaker;
    this.trusted = trusted;
  }

  /// {@return the line for a request}
  ///
  /// @param isFirst whether it is one of the daemon's first lines, which wait for no program
  String line(RenderRequest request, boolean isFirst) {
    try (OpenRequest open = open(request, isFirst)) {
      String line = lineMaker.line(open.broker(), open.input());
      lastLines.put(
          SessionKey.of(open.input().environment(), open.input().sessionId()), line, request);
      return line;
    }
  }

  /// {@return the last lines of the sessions}
  LastLines lastLines() {
    return lastLines;
  }

  /// Fetches the data that a first line did not wait for.
  void fetchAhead(RenderRequest request) {
    try (OpenRequest open = open(request, false)) {
      open.broker().fetchAhead(open.input().request());
    }
  }

  /// {@return the explanation of the line for a request, or for the last line of its account if it
  /// has no document}
  ///
  /// The text fits the terminal of the request, and the line that of the host.
  ///
  /// @throws IOException if there is no such line
  Explanation explanation(RenderRequest request) throws IOException {
    if (request.document().bytes().length > 0) {
      return explanationOf(request);
    }
    Environment environment = environment(request);
    Optional<RenderRequest> last = lastLines.requestOf(SessionKey.of(environment, ""));
    if (last.isEmpty()) {
      throw new IOException("no session has requested a line yet");
    }
    return explanationOf(last.get()).withColumns(environment.columns());
  }

  private Explanation explanationOf(RenderRequest request) {
    try (OpenRequest open = open(request, false)) {
      LineInput input = open.input();
      List<String> notices = new ArrayList<>(input.explainedNotices());
      if (!input.environment().isTrusted()) {
        problem(input.environment()).ifPresent(notices::add);
      }
      return Explanation.of(open.broker().explain(input.request()), input, notices, lineMaker);
    }
  }

  /// {@return the configuration that applies in the working directory of a request}
  ///
  /// @throws IOException if the daemon does not trust its directories
  Configuration configuration(RenderRequest request) throws IOException {
    Environment environment = trustedEnvironment(request);
    var settings = RunSettings.of(request.variables(), List.of());
    return accounts.of(environment).configuration(workingDirectory(request, environment), settings);
  }

  /// {@return the text of a report}
  ///
  /// @throws IOException if the daemon does not trust the directories, or has no data in time
  String usage(RenderRequest request, UsageRequest usage) throws IOException {
    long deadline = System.nanoTime() + USAGE_NANOS;
    RenderRequest ofAccount =
        usage.configDirectory().isPresent()
            ? request.withConfigDirectory(usage.configDirectory().get())
            : request;
    Environment environment = trustedEnvironment(ofAccount);
    SharedBroker shared = accounts.of(environment).use(environment);
    try {
      return usage(shared.broker(), environment, usage, deadline);
    } finally {
      shared.release();
    }
  }

  private static String usage(
      Broker broker, Environment environment, UsageRequest usage, long deadline)
      throws IOException {
    FoundReport found =
        FoundReport.in(broker, usage, Duration.ofNanos(deadline - System.nanoTime()));
    ReportInputs inputs =
        broker.inputs(
            found.javaModule(),
            usage.arguments(),
            usage.zone().orElse(environment.zone()),
            environment.columns());
    return usage.text(found.report(), inputs, deadline);
  }

  /// Looks at the drop-ins of a request's account.
  ///
  /// @throws IOException if the daemon does not trust its directories
  void refreshDropIns(RenderRequest request) throws IOException {
    accounts.of(trustedEnvironment(request)).refreshDropIns();
  }

  private Optional<String> problem(Environment environment) {
    try {
      return guard.call("accounts", AccessGuard.LINE_NANOS, () -> trusted.problem(environment));
    } catch (StuckException stuck) {
      return Optional.of("the list of accounts cannot be read: " + stuck.getMessage());
    }
  }

  private OpenRequest open(RenderRequest request, boolean isFirst) {
    Environment environment = environment(request);
    Account account = accounts.of(environment);
    var settings = RunSettings.of(request.variables(), request.arguments());
    var run = new Run(environment, settings, workingDirectory(request, environment), isFirst);
    return account.open(run, request.document());
  }

  private Environment trustedEnvironment(RenderRequest request) throws IOException {
    Environment environment = environment(request);
    if (!environment.isTrusted()) {
      throw new IOException("the configuration directory is not trusted");
    }
    return environment;
  }

  private Environment environment(RenderRequest request) {
    return checked(Environment.of(request.variables(), System.getenv("PATH")));
  }

  /// The list of accounts is in the user's home directory, which may not answer.
  private Environment checked(Environment requested) {
    if (!trusted.needsList(requested)) {
      return trusted.checked(requested);
    }
    try {
      return guard.call("accounts", AccessGuard.FIRST_LINE_NANOS, () -> trusted.checked(requested));
    } catch (StuckException stuck) {
      return trusted.checkedWithoutAccess(requested);
    }
  }

  private static Path workingDirectory(RenderRequest request, Environment environment) {
    try {
      Path directory = Path.of(request.workingDirectory());
      return directory.isAbsolute() ? directory.normalize() : environment.home();
    } catch (InvalidPathException invalid) {
      return environment.home();
    }
  }

  /// {@return the open brokers}
  List<Broker> brokers() {
    List<Broker> brokers = new ArrayList<>();
    for (Account account : accounts.all()) {
      account.broker().ifPresent(brokers::add);
    }
    return brokers;
  }

  /// {@return the statistics of the data modules, one list for each account}
  List<List<ModuleStatistics>> statistics() {
    List<List<ModuleStatistics>> statistics = new ArrayList<>();
    for (Broker broker : brokers()) {
      statistics.add(broker.statistics());
    }
    return statistics;
  }

  /// {@return the names of removed drop-ins whose classes cannot be unloaded}
  List<String> dropInsNotUnloaded() {
    List<String> names = new ArrayList<>();
    for (Broker broker : brokers()) {
      names.addAll(broker.dropIns().notUnloaded());
    }
    return names;
  }

  /// {@return the number of active sessions of all accounts}
  int sessions() {
    int sessions = 0;
    for (Broker broker : brokers()) {
      sessions += broker.sessions();
    }
    return sessions;
  }

  /// {@return the accounts with recent requests}
  Collection<Account> accounts() {
    return accounts.all();
  }
}
