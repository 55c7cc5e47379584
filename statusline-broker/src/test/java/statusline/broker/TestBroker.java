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
import java.util.concurrent.atomic.AtomicLong;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.World;
import statusline.broker.world.FileModuleStores;
import statusline.broker.world.IncrementalTranscripts;
import statusline.broker.world.SystemCommands;
import statusline.broker.world.SystemFiles;

/// A broker over test modules with a clock that a test turns; everything else in it is real.
final class TestBroker implements AutoCloseable {
  private final AtomicLong nanos = new AtomicLong(1);
  private final Broker broker;

  TestBroker(Path folder, TestModule... modules) {
    this(Duration.ofSeconds(20), folder, modules);
  }

  TestBroker(Duration budget, Path folder, TestModule... modules) {
    var files = new SystemFiles();
    var world =
        new World(
            () -> Instant.EPOCH.plusNanos(nanos.get()),
            nanos::get,
            files,
            new SystemCommands("/usr/bin:/bin"),
            new IncrementalTranscripts(files, InstantSource.system()),
            folder,
            folder,
            new FileModuleStores(folder.resolve("store")));
    var settings =
        new BrokerSettings(
            folder, folder, folder, "", JsonObject.empty(), BrokerLimits.standard(budget));
    List<ActiveModule<?>> active = new ArrayList<>();
    for (TestModule module : modules) {
      active.add(module.active());
    }
    this.broker =
        new Broker(settings, ModuleCatalog.of(ModuleLayer.empty(), id -> true), active, world);
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  Board board() {
    return board("session-1");
  }

  Board board(String sessionId) {
    return broker.board(request(sessionId, false));
  }

  /// The line of a run that says something otherwise.
  Board board(RunOverride override) {
    LineRequest plain = request("session-1", false);
    return broker.board(
        new LineRequest(
            plain.session(),
            plain.workingDirectory(),
            Optional.empty(),
            plain.zone(),
            false,
            override));
  }

  Board board(SessionInput session) {
    return broker.board(request(session, false));
  }

  Board explained(SessionInput session) {
    return broker.explained(request(session, false));
  }

  /// A line of a daemon's cold start.
  Board firstBoard(SessionInput session) {
    return broker.board(request(session, true));
  }

  /// A daemon's first line.
  BoardEntry firstEntry(String moduleId) {
    return broker.board(request("session-1", true)).entry(moduleId).orElseThrow();
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

  int sessions() {
    return broker.sessions();
  }

  private static LineRequest request(String sessionId, boolean first) {
    return request(SessionInput.of(JsonObject.of(Map.of("session_id", sessionId))), first);
  }

  private static LineRequest request(SessionInput session, boolean first) {
    return new LineRequest(session, Path.of("/"), ZoneId.of("UTC"), first);
  }

  BoardEntry entry(String moduleId) {
    return board().entry(moduleId).orElseThrow();
  }

  /// The words of an entry's only segment, or nothing.
  static String words(BoardEntry entry) {
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
