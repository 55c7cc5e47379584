package statusline.module.context;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;

/// The state of the session's prompt cache, as the host reports it.
///
/// @param warm whether the cache was warm; if the host does not report it, only the expiry counts
/// @param expiresAt when it expires unless it is used before, in seconds since the epoch
/// @param requests responses received by this process of the host
/// @param misses number of unexpected misses
/// @param hitRatio part of the input read from the cache, 0 to 1
/// @param recacheTokens tokens to be cached again if the cache is cold
/// @param missedTokens tokens cached again because of misses
/// @param lastMiss time of the last miss, in seconds since the epoch
/// @param causes causes of the last miss
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

  /// {@return the state in the object `prompt_cache` of a document}
  static CacheState of(JsonObject cache) {
    OptionalLong expiresAt = cache.epochSecond("/expires_at");
    return new CacheState(
        cache.flag("/warm").orElse(expiresAt.isPresent()),
        expiresAt,
        cache.integer("/requests").orElse(0),
        cache.integer("/misses").orElse(0),
        cache.number("/hit_ratio"),
        cache.integer("/recache_tokens_if_cold"),
        cache.integer("/miss_recache_tokens"),
        cache.epochSecond("/last_miss_at"),
        cache.texts("/last_miss_cause/causes"));
  }

  /// {@return a sentence about each impossible number}
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (requests < 0 || misses < 0) {
      problems.add("the host states a negative number of requests or misses");
    }
    if (recacheTokens.orElse(0) < 0 || missedTokens.orElse(0) < 0) {
      problems.add("the host states a negative number of tokens");
    }
    if (hitRatio.orElse(0) < 0 || hitRatio.orElse(0) > 1) {
      problems.add("the host states a hit ratio of " + hitRatio.getAsDouble());
    }
    return problems;
  }

  /// {@return a copy without impossible numbers}
  CacheState withoutImpossible() {
    return new CacheState(
        warm,
        expiresAt,
        Math.max(0, requests),
        Math.max(0, misses),
        hitRatio.orElse(0) < 0 || hitRatio.orElse(0) > 1 ? OptionalDouble.empty() : hitRatio,
        possible(recacheTokens),
        possible(missedTokens),
        lastMiss,
        causes);
  }

  private static OptionalLong possible(OptionalLong number) {
    return number.orElse(0) < 0 ? OptionalLong.empty() : number;
  }

  /// {@return whether the cache is still warm; it may have expired since the host reported it}
  boolean isWarm(Instant now) {
    return warm && (expiresAt.isEmpty() || expiresAt.getAsLong() > now.getEpochSecond());
  }

  boolean missedRecently(Instant now) {
    return lastMiss.isPresent()
        && now.getEpochSecond() - lastMiss.getAsLong() < RECENTLY.toSeconds();
  }
}
