package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The limits that one session's document tells, and the evidence of when it learnt them.
///
/// The host runs us again and again with what its last response told, so the time of a run says
/// nothing. A document has news of the limits when what a response changes has changed: cost, time
/// in the service, responses counted, or the limits themselves. Prompt, wall time, mode, effort and
/// name change without one.
///
/// @param session id; letters, digits, dashes and underscores
/// @param costMicros cost of the session in millionths of a USD
/// @param apiMillis time in the service, in ms
/// @param requests responses that this process of the host counted; −1 before the first
/// @param wallMillis age of the session, in ms
/// @param repliedAt when the last reply came, in s since the epoch; 0 where the document does not
///     tell
/// @param observedAt since when these limits are known to be true; 0 where nobody knows
/// @param limits what it tells
record LimitSample(
    String session,
    long costMicros,
    long apiMillis,
    long requests,
    long wallMillis,
    long repliedAt,
    long observedAt,
    Limits limits) {
  private static final int LONGEST_ID = 64;

  /// {@return what a document says; its session is empty where it names none that can be kept}
  static LimitSample of(SessionInput document, Instant now) {
    JsonObject json = document.json();
    Optional<String> id = document.sessionId();
    long replied = repliedAt(json, now.getEpochSecond());
    return new LimitSample(
        id.isPresent() && isWord(id.get()) ? id.get() : "",
        Math.round(document.costUsd().orElse(0) * 1e6),
        json.integer("/cost/total_api_duration_ms").orElse(0),
        json.integer("/prompt_cache/requests").orElse(-1),
        json.integer("/cost/total_duration_ms").orElse(0),
        replied,
        replied,
        Limits.of(json));
  }

  /// The prompt cache lives for a known time from the last reply on, so its expiry tells that.
  private static long repliedAt(JsonObject json, long now) {
    OptionalLong expiresAt = json.integer("/prompt_cache/expires_at");
    Optional<Duration> life = json.duration("/prompt_cache/ttl");
    if (expiresAt.isEmpty() || life.isEmpty() || !EpochSecond.isPossible(expiresAt)) {
      return 0;
    }
    long replied = expiresAt.getAsLong() - life.get().toSeconds();
    return replied > 0 && replied <= now ? replied : 0;
  }

  private static boolean isWord(String id) {
    boolean isWord = id.length() <= LONGEST_ID;
    for (int i = 0; i < id.length() && isWord; i++) {
      char c = id.charAt(i);
      isWord = c < 0x7f && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
    return isWord;
  }

  /// {@return whether a reply of this session ended, as far as its document alone can tell}
  ///
  /// A resumed session has its old cost back before its first reply; so has one of a host without
  /// `prompt_cache` after it, and then that counts as a reply, lest it show another one's limits.
  boolean hasReplied() {
    return requests >= 0 || costMicros > 0 || apiMillis > 0;
  }

  /// {@return whether a reply ended between an earlier document and this one}
  boolean repliedSince(LimitSample earlier) {
    return costMicros != earlier.costMicros || (requests >= 0 && requests != earlier.requests);
  }

  /// {@return whether this tells more than what the same session told before}
  ///
  /// An older document that comes late does not.
  boolean isNewsAfter(LimitSample earlier) {
    boolean isNews =
        repliedSince(earlier) || apiMillis != earlier.apiMillis || !limits.isPartOf(earlier.limits);
    boolean isLate = wallMillis < earlier.wallMillis && repliedAt <= earlier.observedAt;
    return isNews && !isLate;
  }

  /// {@return this one with the time since when it is true, where it is news}
  ///
  /// @param now in s since the epoch
  LimitSample after(LimitSample earlier, long now) {
    long at = repliedAt > earlier.observedAt ? repliedAt : now;
    return new LimitSample(
        session, costMicros, apiMillis, requests, wallMillis, repliedAt, at, limits);
  }
}
