package statusline.daemon.subagent;

import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.input.ValueReader;
import statusline.renderer.text.EscapedJson;

/// The answer to the host's `subagentStatusLine`: one line of JSON, `{"id": …, "content": …}`, for
/// each sub-agent. The host shows the content instead of its own row.
///
/// A sub-agent without an id gets no line. No method throws: after a failure there are no rows.
public final class SubagentRows {
  private static final Duration INPUT_DEADLINE = Duration.ofSeconds(1);
  private static final int DEFAULT_CELLS = 76;
  private static final int MAX_CELLS = 10_000;

  private SubagentRows() {}

  /// {@return the rows for the document on a stream}
  public static String of(InputStream in) {
    try {
      byte[] document = ValueReader.start(in).await(INPUT_DEADLINE);
      return of(new DocumentReader().read(document).json(), System.currentTimeMillis());
    } catch (RuntimeException | Error failure) {
      return "";
    }
  }

  /// {@return the rows for a document, each with a line feed at its end}
  ///
  /// @param document from the host
  /// @param nowMillis current time, in milliseconds since 1970
  static String of(JsonObject document, long nowMillis) {
    int cells = Math.clamp(document.integer("/columns").orElse(DEFAULT_CELLS), 1, MAX_CELLS);
    Map<String, String> rows = new LinkedHashMap<>();
    if (document.members().get("tasks") instanceof List<?> tasks) {
      for (Object task : tasks) {
        if (task instanceof Map<?, ?> facts) {
          Subagent.of(JsonObject.of(facts))
              .ifPresent(agent -> rows.putIfAbsent(agent.id(), agent.row(cells, nowMillis)));
        }
      }
    }
    var lines = new StringBuilder();
    rows.forEach(
        (id, content) -> lines.append(EscapedJson.of(line(id, content).toString())).append('\n'));
    return lines.toString();
  }

  private static JsonObject line(String id, String content) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("content", content);
    return JsonObject.of(members);
  }
}
