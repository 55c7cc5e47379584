package statusline.module.context;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The cost and duration of a session, as the host reports them.
///
/// @param usd cost in USD
/// @param millis wall time in milliseconds
/// @param apiMillis API time in milliseconds
record Spending(OptionalDouble usd, OptionalLong millis, OptionalLong apiMillis) {
  static Spending of(SessionInput session) {
    JsonObject json = session.json();
    return new Spending(
        session.costUsd(),
        json.integer("/cost/total_duration_ms"),
        json.integer("/cost/total_api_duration_ms"));
  }

  /// {@return a copy without negative times}
  Spending withoutNegativeTimes() {
    return new Spending(
        usd,
        millis.orElse(0) < 0 ? OptionalLong.empty() : millis,
        apiMillis.orElse(0) < 0 ? OptionalLong.empty() : apiMillis);
  }

  /// {@return whether there was no request yet, so nothing was spent}
  boolean isNothing() {
    return usd.orElse(0) == 0 && apiMillis.orElse(0) == 0;
  }
}
