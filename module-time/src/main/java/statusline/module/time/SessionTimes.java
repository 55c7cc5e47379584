package statusline.module.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The points in time that a session's document tells. The clock needs none of them.
///
/// What cannot be is left out without a word: the data modules whose subject it is tell.
///
/// @param start when the session began, in s since the epoch; after `/clear` that moment
/// @param lastReply when its last reply came, in s since the epoch
record SessionTimes(OptionalLong start, OptionalLong lastReply) {
  /// 34 years, in ms: whoever states more states something else.
  private static final long MOST_MILLIS = 1L << 40;

  /// The year 3000, in s since the epoch.
  private static final long END = 32_503_680_000L;

  static SessionTimes of(SessionInput session, Instant now) {
    return new SessionTimes(start(session.json(), now), lastReply(session.json()));
  }

  private static OptionalLong start(JsonObject json, Instant now) {
    long millis = json.integer("/cost/total_duration_ms").orElse(-1);
    return millis < 0 || millis > MOST_MILLIS
        ? OptionalLong.empty()
        : OptionalLong.of(now.minusMillis(millis).getEpochSecond());
  }

  /// The prompt cache lives for a known time from the last reply on, so its expiry tells that, and
  /// no transcript need be read. A host that resumed a session does not know before its first
  /// reply.
  private static OptionalLong lastReply(JsonObject json) {
    OptionalLong expiresAt = json.integer("/prompt_cache/expires_at");
    Optional<Duration> life = json.duration("/prompt_cache/ttl");
    long expiry = expiresAt.orElse(0);
    return expiry <= 0 || expiry >= END || life.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(expiry - life.get().toSeconds());
  }
}
