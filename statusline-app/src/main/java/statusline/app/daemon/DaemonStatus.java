package statusline.app.daemon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// What a daemon knows of itself. Safe for use by several threads.
final class DaemonStatus {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  private final Path socket;
  private final String buildId;
  private final long bornNanos = System.nanoTime();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong busyNanos = new AtomicLong();

  DaemonStatus(Path socket, String buildId) {
    this.socket = socket;
    this.buildId = buildId;
  }

  void answered(long nanos) {
    requests.incrementAndGet();
    busyNanos.addAndGet(nanos);
  }

  String json(int sessions) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("pid", ProcessHandle.current().pid());
      json.writeStringField("buildId", buildId);
      json.writeStringField("socket", socket.toString());
      json.writeNumberField("uptimeMs", (System.nanoTime() - bornNanos) / 1_000_000);
      json.writeNumberField("sessions", sessions);
      json.writeNumberField("requests", requests.get());
      json.writeNumberField("rssBytes", rssBytes());
      json.writeEndObject();
    }
    return text.toString();
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
