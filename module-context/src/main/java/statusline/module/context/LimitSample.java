package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

/// The limits in one session's document, with the fields that show how recent they are.
///
/// The host repeats the limits of its last response in every run, so the time of a run does not
/// tell their age. A document has new limits if a field that only a response changes has changed:
/// cost, API time, number of responses, or the limits. Prompt, wall time, mode, effort and name
/// change without a response.
///
/// @param session session id: letters, digits, dashes and underscores
/// @param account digest of the account that the host was logged in with, followed by the name of
///     the variable that selects another login; empty for none
/// @param costMicros cost of the session, in millionths of a USD
/// @param apiMillis API time of the session, in milliseconds
/// @param requests responses counted by this process of the host; −1 before the first
/// @param wallMillis age of the session, in milliseconds
/// @param repliedAt time of the last reply, in seconds since the epoch; 0 if unknown
/// @param observedAt time since when the limits are known, in seconds since the epoch; 0 if unknown
/// @param limits the limits
record LimitSample(
    String session,
    String account,
    long costMicros,
    long apiMillis,
    long requests,
    long wallMillis,
    long repliedAt,
    long observedAt,
    Limits limits) {
  private static final int LONGEST_ID = 64;

  /// {@return the sample in a document, with an empty session if the id cannot be stored}
  ///
  /// @param account digest of the current account
  /// @param limits limits in the document
  static LimitSample of(SessionInput document, String account, Instant now, Limits limits) {
    JsonObject json = document.json();
    Optional<String> id = document.sessionId();
    long replied = repliedAt(json, now.getEpochSecond());
    return new LimitSample(
        id.isPresent() && isWord(id.get()) ? id.get() : "",
        account,
        Math.round(document.costUsd().orElse(0) * 1e6),
        json.integer("/cost/total_api_duration_ms").orElse(0),
        json.integer("/prompt_cache/requests").orElse(-1),
        json.integer("/cost/total_duration_ms").orElse(0),
        replied,
        replied,
        limits);
  }

  /// The prompt cache expires a known time after the last reply.
  private static long repliedAt(JsonObject json, long now) {
    OptionalLong expiresAt = json.epochSecond("/prompt_cache/expires_at");
    Optional<Duration> life = json.duration("/prompt_cache/ttl");
    if (expiresAt.isEmpty() || life.isEmpty()) {
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

  /// {@return whether the session has received a reply, according to its document}
  ///
  /// A resumed session has its former cost before its first reply. With a host that does not report
  /// `prompt_cache`, this counts as a reply, so that the session never shows another one's limits.
  boolean hasReplied() {
    return requests >= 0 || costMicros > 0 || apiMillis > 0;
  }

  /// {@return whether a reply arrived between an earlier document and this one}
  boolean repliedSince(LimitSample earlier) {
    return costMicros != earlier.costMicros || (requests >= 0 && requests != earlier.requests);
  }

  /// {@return whether this sample is newer than an earlier one of the same session}
  ///
  /// A delayed document is not newer.
  boolean isNewsAfter(LimitSample earlier) {
    boolean isNews =
        repliedSince(earlier) || apiMillis != earlier.apiMillis || !limits.isPartOf(earlier.limits);
    boolean isLate = wallMillis < earlier.wallMillis && repliedAt <= earlier.observedAt;
    return isNews && !isLate;
  }

  /// {@return a copy with the time of its observation}
  ///
  /// @param now current time, in seconds since the epoch
  LimitSample after(LimitSample earlier, long now) {
    return observed(repliedAt > earlier.observedAt ? repliedAt : now);
  }

  /// {@return a copy with another time of its observation}
  LimitSample observed(long at) {
    return new LimitSample(
        session, account, costMicros, apiMillis, requests, wallMillis, repliedAt, at, limits);
  }
}
