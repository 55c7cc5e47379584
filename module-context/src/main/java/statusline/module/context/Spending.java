package statusline.module.context;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// What a session cost so far, in the host's own numbers.
///
/// @param usd cost in US dollars
/// @param millis wall time in ms
/// @param apiMillis time that the service took to answer, in ms
record Spending(OptionalDouble usd, OptionalLong millis, OptionalLong apiMillis) {
  static Spending of(SessionInput session) {
    JsonObject json = session.json();
    return new Spending(
        session.costUsd(),
        json.integer("/cost/total_duration_ms"),
        json.integer("/cost/total_api_duration_ms"));
  }

  /// {@return whether the service was not asked yet, so that nothing can have been spent}
  boolean isNothing() {
    return usd.orElse(0) == 0 && apiMillis.orElse(0) == 0;
  }
}
