package statusline.module.ccusage.comparison;

import org.jspecify.annotations.Nullable;

/// A record of the host about one answer of a model, as a line of a transcript. Mutable. A member
/// whose text is null is missing.
final class Reply {
  String type = "assistant";
  @Nullable String timestamp = quoted("2026-11-20T10:00:00.000Z");
  @Nullable String session;
  @Nullable String version = quoted("2.1.270");
  @Nullable String request;
  @Nullable String id;
  @Nullable String model;
  @Nullable String sidechain = "false";
  @Nullable String apiError;
  @Nullable String cost;
  String content = "[{\"type\":\"text\",\"text\":\"done\"}]";
  String stop = ",\"stop_sequence\":null";
  String extra = "";

  String input = "1";
  String output = "1";
  @Nullable String cacheRead = "0";
  @Nullable String cacheWrite = "0";
  @Nullable String cacheParts;
  @Nullable String speed;
  @Nullable String iterations;

  /// Returns a text as JSON, without escapes.
  static String quoted(String text) {
    return '"' + text + '"';
  }

  String usage() {
    return "{\"input_tokens\":"
        + input
        + member("cache_creation_input_tokens", cacheWrite)
        + member("cache_read_input_tokens", cacheRead)
        + ",\"output_tokens\":"
        + output
        + member("cache_creation", cacheParts)
        + member("speed", speed)
        + member("iterations", iterations)
        + ",\"service_tier\":\"standard\"}";
  }

  private String message() {
    return "{\"type\":\"message\",\"role\":\"assistant\""
        + member("model", model)
        + member("id", id)
        + ",\"content\":"
        + content
        + stop
        + ",\"usage\":"
        + usage()
        + "}";
  }

  /// Returns the record as one line.
  String line() {
    return "{\"type\":\""
        + type
        + '"'
        + member("isSidechain", sidechain)
        + member("sessionId", session)
        + member("version", version)
        + ",\"message\":"
        + message()
        + member("requestId", request)
        + member("timestamp", timestamp)
        + member("costUSD", cost)
        + member("isApiErrorMessage", apiError)
        + extra
        + "}";
  }

  /// Returns the record as the progress of an agent, which only some reports count.
  String progressLine() {
    return "{\"type\":\"progress\",\"isSidechain\":false"
        + member("sessionId", session)
        + ",\"data\":{\"type\":\"agent_progress\",\"message\":{\"type\":\"assistant\""
        + member("timestamp", timestamp)
        + ",\"message\":"
        + message()
        + member("requestId", request)
        + member("isSidechain", sidechain)
        + member("costUSD", cost)
        + "}}"
        + member("timestamp", timestamp)
        + extra
        + "}";
  }

  private static String member(String name, @Nullable String value) {
    return value == null ? "" : ",\"" + name + "\":" + value;
  }
}
