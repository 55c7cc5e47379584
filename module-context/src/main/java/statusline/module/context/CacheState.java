package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;

/// The service's cache of a session's prompt, as the host sees it from the last response.
///
/// @param warm whether the host takes it to be there
/// @param expiresAt when it goes, in s since the epoch, unless it is used before
/// @param requests responses that this process of the host got
/// @param misses times that it should have been there and was not
/// @param hitRatio part of the input that came out of it, 0 to 1
/// @param recacheTokens tokens to be paid for again if it is cold
/// @param missedTokens tokens that the misses made it cache again
/// @param lastMiss when the last miss was, in s since the epoch
/// @param causes of the last miss
record CacheState(
    boolean warm,
    OptionalLong expiresAt,
    long requests,
    long misses,
    OptionalDouble hitRatio,
    OptionalLong recacheTokens,
    OptionalLong missedTokens,
    OptionalLong lastMiss,
    List<String> causes) {
  private static final Duration RECENTLY = Duration.ofMinutes(5);

  /// {@return what the object `prompt_cache` of a document says}
  static CacheState of(JsonObject cache) {
    return new CacheState(
        cache.flag("/warm").orElse(false),
        cache.integer("/expires_at"),
        cache.integer("/requests").orElse(0),
        cache.integer("/misses").orElse(0),
        cache.number("/hit_ratio"),
        cache.integer("/recache_tokens_if_cold"),
        cache.integer("/miss_recache_tokens"),
        cache.integer("/last_miss_at"),
        cache.texts("/last_miss_cause/causes"));
  }

  /// {@return the first number that cannot be, as a sentence; empty where all can}
  String problem() {
    if (requests < 0 || misses < 0) {
      return "the host states a negative number of requests or misses";
    }
    if (recacheTokens.orElse(0) < 0 || missedTokens.orElse(0) < 0) {
      return "the host states a negative number of tokens";
    }
    if (hitRatio.orElse(0) < 0 || hitRatio.orElse(0) > 1) {
      return "the host states a hit ratio of " + hitRatio.getAsDouble();
    }
    boolean areTimes = EpochSecond.isPossible(expiresAt) && EpochSecond.isPossible(lastMiss);
    return areTimes ? "" : "the host states a time that is none in seconds since 1970";
  }

  /// {@return whether it is there still: the host says so only when it runs us}
  boolean isWarm(Instant now) {
    return warm && (expiresAt.isEmpty() || expiresAt.getAsLong() > now.getEpochSecond());
  }

  boolean missedRecently(Instant now) {
    return lastMiss.isPresent()
        && now.getEpochSecond() - lastMiss.getAsLong() < RECENTLY.toSeconds();
  }
}
