package statusline.module.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The times in a session's document.
///
/// Impossible times are omitted; the modules `session` and `prompt-cache` report them.
///
/// @param start start of the session or time of the last `/clear`, in seconds since the epoch
/// @param lastReply time of the last reply, in seconds since the epoch
record SessionTimes(OptionalLong start, OptionalLong lastReply) {
  /// The maximum plausible duration, 34 years.
  private static final long MOST_MILLIS = 1L << 40;

  static SessionTimes of(SessionInput session, Instant now) {
    return new SessionTimes(start(session.json(), now), lastReply(session.json()));
  }

  private static OptionalLong start(JsonObject json, Instant now) {
    long millis = json.integer("/cost/total_duration_ms").orElse(-1);
    return millis < 0 || millis > MOST_MILLIS
        ? OptionalLong.empty()
        : OptionalLong.of(now.minusMillis(millis).getEpochSecond());
  }

  /// The prompt cache expires a known time after the last reply, so the transcript is not needed.
  /// In a resumed session the time is unknown until the first reply.
  private static OptionalLong lastReply(JsonObject json) {
    OptionalLong expiresAt = json.epochSecond("/prompt_cache/expires_at");
    Optional<Duration> life = json.duration("/prompt_cache/ttl");
    return expiresAt.isEmpty() || life.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(expiresAt.getAsLong() - life.get().toSeconds());
  }
}
