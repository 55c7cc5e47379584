package statusline.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.FetchEnvironment;
import statusline.broker.system.CleanPath;
import statusline.broker.system.FileModuleStores;
import statusline.broker.system.IncrementalTranscripts;
import statusline.broker.system.ModuleStates;
import statusline.broker.system.SystemCommands;
import statusline.broker.system.SystemFiles;
import statusline.storage.guard.Workers;

/// A broker with test modules and a manual clock; all other objects are real.
final class TestBroker implements AutoCloseable {
  private static final Map<String, String> FACTS =
      Map.of("session-cost", "spend", "last-reply-time", "time");

  private final AtomicLong nanos = new AtomicLong(1);
  private final Workers workers = new Workers(System::nanoTime);
  private final Broker broker;

  TestBroker(Path folder, TestModule... modules) {
    this(Duration.ofSeconds(20), folder, modules);
  }

  TestBroker(Duration budget, Path folder, TestModule... modules) {
    var files = new SystemFiles();
    var environment =
        new FetchEnvironment(
            () -> Instant.EPOCH.plusNanos(nanos.get()),
            nanos::get,
            files,
            new SystemCommands(new CleanPath("/usr/bin:/bin", folder, System::nanoTime)),
            new IncrementalTranscripts(files, InstantSource.system()),
            folder,
            folder,
            new FileModuleStores(folder.resolve("store"), workers.guard()),
            new ModuleStates(folder.resolve("store"), folder, workers, InstantSource.system()),
            workers);
    var settings =
        new BrokerSettings(
            folder, folder, folder, "", JsonObject.empty(), FACTS, BrokerLimits.standard(budget));
    List<ActiveModule<?>> active = new ArrayList<>();
    for (TestModule module : modules) {
      active.add(module.active());
    }
    this.broker =
        new Broker(
            settings, ModuleCatalog.of(ModuleLayer.empty(), id -> true), active, environment);
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  LineData lineData() {
    return lineData("session-1");
  }

  /// {@return the data of a line as the daemon requests it: accesses that do not return are left
  /// out}
  LineData guardedLine(String sessionId) throws Exception {
    var line = new CompletableFuture<LineData>();
    workers.execute(
        () -> workers.compute(() -> lineData(sessionId), line::complete, () -> !line.isDone()));
    return line.get(20, TimeUnit.SECONDS);
  }

  /// {@return the number of accesses that do not return}
  int late() {
    return workers.guard().late();
  }

  LineData lineData(String sessionId) {
    return broker.lineData(request(sessionId, false));
  }

  /// {@return the data of a line with overrides}
  LineData lineData(RunOverride override) {
    return lineData(session("session-1"), Map.of(), true, override);
  }

  LineData lineData(SessionInput session) {
    return broker.lineData(request(session, false));
  }

  /// {@return the data of a line that waits at most for some time}
  LineData lineData(SessionInput session, Duration budget) {
    var override = new RunOverride(JsonObject.empty(), Optional.of(budget));
    return lineData(session, Map.of(), true, override);
  }

  /// {@return the data of a line of a run with variables}
  LineData lineData(String sessionId, Map<String, String> variables, boolean trusted) {
    return lineData(session(sessionId), variables, trusted, RunOverride.NONE);
  }

  private LineData lineData(
      SessionInput session, Map<String, String> variables, boolean trusted, RunOverride override) {
    LineRequest plain = request(session, false);
    return broker.lineData(
        new LineRequest(
            session,
            plain.workingDirectory(),
            Optional.empty(),
            variables,
            plain.zone(),
            trusted,
            LineRequest.NO_ACCOUNT,
            LineRequest.EVERY_SEGMENT,
            false,
            override));
  }

  LineData explain(SessionInput session) {
    return broker.explain(request(session, false));
  }

  /// {@return the data of one of a daemon's first lines}
  LineData firstLine(SessionInput session) {
    return broker.lineData(request(session, true));
  }

  /// {@return the result of a data module for a daemon's first line}
  ModuleResult firstEntry(String moduleId) {
    return broker.lineData(request("session-1", true)).entry(moduleId).orElseThrow();
  }

  void fetchAhead() {
    broker.fetchAhead(request("session-1", true));
  }

  TestBroker keepingSnapshots() {
    broker.keepSnapshots();
    return this;
  }

  ModuleStatistics statistics(String moduleId) {
    for (ModuleStatistics statistics : broker.statistics()) {
      if (statistics.moduleId().equals(moduleId)) {
        return statistics;
      }
    }
    throw new AssertionError(moduleId + " has no statistics");
  }

  int inFlight() {
    return broker.inFlight();
  }

  /// Lets no further fetch start.
  void closeWorkers() {
    workers.close();
  }

  int sessions() {
    return broker.sessions();
  }

  private static LineRequest request(String sessionId, boolean first) {
    return request(session(sessionId), first);
  }

  private static SessionInput session(String id) {
    return SessionInput.of(JsonObject.of(Map.of("session_id", id)));
  }

  private static LineRequest request(SessionInput session, boolean first) {
    return new LineRequest(session, Path.of("/"), ZoneId.of("UTC"), first);
  }

  ModuleResult entry(String moduleId) {
    return lineData().entry(moduleId).orElseThrow();
  }

  /// {@return the text of a result}
  static String words(ModuleResult entry) {
    var words = new StringBuilder();
    for (Segment segment : entry.segments()) {
      for (Part part : segment.full()) {
        words.append(((Part.Text) part).text());
      }
    }
    return words.toString();
  }

  @Override
  public void close() {
    broker.close();
  }
}
