package statusline.daemon.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import statusline.broker.ModuleStatistics;
import statusline.daemon.line.RendererFailures;
import statusline.storage.guard.AccessGuard;

/// The status and the statistics of a daemon, as JSON. Safe for use by several threads.
final class DaemonStatus {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  private final Path socket;
  private final String buildId;
  private final RendererFailures failures;
  private final AccessGuard guard;
  private final long startNanos = System.nanoTime();
  private final AtomicLong requests = new AtomicLong();
  private final AnswerTimes times = new AnswerTimes();

  DaemonStatus(Path socket, String buildId, RendererFailures failures, AccessGuard guard) {
    this.guard = guard;
    this.socket = socket;
    this.buildId = buildId;
    this.failures = failures;
  }

  /// Records an answer and how long it took.
  void answered(long nanos) {
    requests.incrementAndGet();
    times.add(nanos);
  }

  /// {@return the number of answered requests}
  long requests() {
    return requests.get();
  }

  /// {@return the status}
  ///
  /// @param sessions number of active sessions
  String json(int sessions) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.beginObject();
      write(json, sessions);
      json.endObject();
    }
    return text.toString();
  }

  /// {@return the status, and the statistics of the data modules}
  ///
  /// @param sessions number of active sessions
  /// @param statistics of the data modules, one list for each broker
  /// @param notUnloaded names of removed drop-ins whose classes cannot be unloaded
  String json(int sessions, List<List<ModuleStatistics>> statistics, List<String> notUnloaded)
      throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.beginObject();
      json.name("daemon").beginObject();
      write(json, sessions);
      json.name("answerP50Micros").value(times.quantileMicros(0.5));
      json.name("answerP99Micros").value(times.quantileMicros(0.99));
      json.name("cpuMs").value(cpuMillis());
      json.name("rendererFailures").value(failures.count());
      json.name("lastRendererFailure").value(failures.last());
      json.name("dropInsNotUnloaded").beginArray();
      for (String name : notUnloaded) {
        json.value(name);
      }
      json.endArray();
      json.endObject();
      ModuleTotals.of(statistics).write(json);
      json.endObject();
    }
    return text.toString();
  }

  private void write(JsonWriter json, int sessions) throws IOException {
    json.name("pid").value(ProcessHandle.current().pid());
    json.name("buildId").value(buildId);
    json.name("socket").value(socket.toString());
    json.name("uptimeMs").value((System.nanoTime() - startNanos) / 1_000_000);
    json.name("sessions").value(sessions);
    json.name("requests").value(requests.get());
    json.name("lateAccesses").value(guard.late());
    json.name("rssBytes").value(rssBytes());
  }

  private static long cpuMillis() {
    Optional<Duration> used = ProcessHandle.current().info().totalCpuDuration();
    return used.isPresent() ? used.get().toMillis() : 0;
  }

  /// {@return the resident memory, or 0 if the system does not report it}
  private static long rssBytes() {
    try {
      return Long.parseLong(Files.readString(STATM).split(" ", 3)[1]) * PAGE_BYTES;
    } catch (IOException | RuntimeException unavailable) {
      return 0;
    }
  }
}
