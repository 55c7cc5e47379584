package statusline.app.daemon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import statusline.app.line.Wiring;
import statusline.broker.ModuleStatistics;

/// What a daemon knows of itself. Safe for use by several threads.
final class DaemonStatus {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  private final Path socket;
  private final String buildId;
  private final long bornNanos = System.nanoTime();
  private final AtomicLong requests = new AtomicLong();
  private final AnswerTimes times = new AnswerTimes();

  DaemonStatus(Path socket, String buildId) {
    this.socket = socket;
    this.buildId = buildId;
  }

  void answered(long nanos) {
    requests.incrementAndGet();
    times.add(nanos);
  }

  String json(int sessions) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      write(json, sessions);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// Writes what it knows, and what the data modules of all accounts were asked for.
  ///
  /// @param statistics of each broker
  String json(int sessions, List<List<ModuleStatistics>> statistics) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("daemon");
      write(json, sessions);
      json.writeNumberField("answerP50Micros", times.quantileMicros(0.5));
      json.writeNumberField("answerP99Micros", times.quantileMicros(0.99));
      json.writeNumberField("cpuMs", cpuMillis());
      json.writeNumberField("rendererFailures", Wiring.failures().count());
      json.writeStringField("lastRendererFailure", Wiring.failures().last());
      json.writeEndObject();
      ModuleTotals.of(statistics).write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private void write(JsonGenerator json, int sessions) throws IOException {
    json.writeNumberField("pid", ProcessHandle.current().pid());
    json.writeStringField("buildId", buildId);
    json.writeStringField("socket", socket.toString());
    json.writeNumberField("uptimeMs", (System.nanoTime() - bornNanos) / 1_000_000);
    json.writeNumberField("sessions", sessions);
    json.writeNumberField("requests", requests.get());
    json.writeNumberField("rssBytes", rssBytes());
  }

  private static long cpuMillis() {
    Optional<Duration> used = ProcessHandle.current().info().totalCpuDuration();
    return used.isPresent() ? used.get().toMillis() : 0;
  }

  /// {@return memory in use, or 0 where the system does not tell}
  private static long rssBytes() {
    try {
      return Long.parseLong(Files.readString(STATM).split(" ", 3)[1]) * PAGE_BYTES;
    } catch (IOException | RuntimeException untold) {
      return 0;
    }
  }
}
