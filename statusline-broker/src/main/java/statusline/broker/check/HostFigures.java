package statusline.broker.check;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// What the host's document says of a session so far, as far as it can be compared with an earlier
/// one.
///
/// @param costUsd in USD
/// @param durationMillis since the session began, in ms
/// @param apiMillis spent on requests, in ms
/// @param comparable whether the host went on from one document to the next: before the first
///     prompt and the first reply of a process it did not, for `/clear`, `/compact` and resuming
///     set these figures anew, after a crash to those of long ago
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
        isGoingOn(json));
  }

  /// A document of a host that writes neither a prompt's id nor a context window says nothing of
  /// resuming.
  private static boolean isGoingOn(JsonObject json) {
    return !json.has("/context_window")
        || (json.has("/prompt_id") && json.object("/context_window/current_usage").isPresent());
  }

  /// {@return by how many ms the duration is less than in an earlier document; 0 where it is not}
  long behindMillis(HostFigures earlier) {
    return fall(earlier.durationMillis, durationMillis);
  }

  /// {@return by how many ms the API time is less than in an earlier document; 0 where it is not}
  long apiBehindMillis(HostFigures earlier) {
    return fall(earlier.apiMillis, apiMillis);
  }

  private static long fall(OptionalLong before, OptionalLong now) {
    return before.isPresent() && now.isPresent()
        ? Math.max(0, before.getAsLong() - now.getAsLong())
        : 0;
  }

  /// {@return by how many USD the cost is more than in an earlier document, negative for less; 0
  /// where one is not known}
  double moreUsd(HostFigures earlier) {
    return costUsd.isPresent() && earlier.costUsd.isPresent()
        ? costUsd.getAsDouble() - earlier.costUsd.getAsDouble()
        : 0;
  }

  /// {@return whether both name the same API time}
  boolean hasApiTimeOf(HostFigures earlier) {
    return apiMillis.isPresent() && apiMillis.equals(earlier.apiMillis);
  }
}
