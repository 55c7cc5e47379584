package statusline.broker.check;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The figures of a host's document that can be compared with an earlier document.
///
/// @param costUsd cost of the session in USD
/// @param durationMillis duration of the session in milliseconds
/// @param apiMillis time spent on API requests in milliseconds
/// @param comparable whether the figures continue those of the earlier document; they do not before
///     the first prompt and reply of a process, because `/clear`, `/compact`, resuming and a crash
///     reset them
record HostFigures(
    OptionalDouble costUsd,
    OptionalLong durationMillis,
    OptionalLong apiMillis,
    boolean comparable) {

  static HostFigures of(SessionInput session) {
    JsonObject json = session.json();
    return new HostFigures(
        session.costUsd(),
        json.integer("/cost/total_duration_ms"),
        json.integer("/cost/total_api_duration_ms"),
        isContinued(json));
  }

  /// A document without context window comes from a host whose resets cannot be detected.
  private static boolean isContinued(JsonObject json) {
    return !json.has("/context_window")
        || (json.has("/prompt_id") && json.object("/context_window/current_usage").isPresent());
  }

  /// {@return by how many milliseconds the duration is shorter than in an earlier document, or 0}
  long behindMillis(HostFigures earlier) {
    return fall(earlier.durationMillis, durationMillis);
  }

  /// {@return by how many milliseconds the API time is shorter than in an earlier document, or 0}
  long apiBehindMillis(HostFigures earlier) {
    return fall(earlier.apiMillis, apiMillis);
  }

  private static long fall(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent()
        ? Math.max(0, before.getAsLong() - now.getAsLong())
        : 0;
  }

  /// {@return by how many USD the cost exceeds that of an earlier document; negative if it is
  /// lower, 0 if one is unknown}
  double moreUsd(HostFigures earlier) {
    return costUsd.isPresent() && earlier.costUsd.isPresent()
        ? costUsd.getAsDouble() - earlier.costUsd.getAsDouble()
        : 0;
  }

  /// {@return whether both documents have the same API time}
  boolean hasApiTimeOf(HostFigures earlier) {
    return apiMillis.isPresent() && apiMillis.equals(earlier.apiMillis);
  }
}
