package statusline.api;

import java.time.Duration;
import java.util.Optional;

/// When a data module's data are fetched and how long they serve. Data, not code: the broker shows
/// it, and the user's configuration may override every component.
///
/// A reading younger than `refreshInterval` is fresh and served as it is. An older one is served
/// with its age while it is fetched anew; past `cacheTtl` it only stands in for a failure, and past
/// `stalenessThreshold` the line marks it.
///
/// @param refreshInterval a reading is fresh for so long; zero asks anew for every line
/// @param cacheTtl a reading may serve for so long; empty: never longer than its own line
/// @param stalenessThreshold from this age on the line shows the age
/// @param timeout a fetch is interrupted after this time
/// @param maxRetries attempts after the first failed one
/// @param retryBackoff wait before the first retry; it doubles from then on, with jitter
/// @param maxConcurrent fetches of this data module that may run at once, over all scopes
public record Policy(
    Duration refreshInterval,
    Optional<Duration> cacheTtl,
    Duration stalenessThreshold,
    Duration timeout,
    int maxRetries,
    Duration retryBackoff,
    int maxConcurrent) {
  private static final Policy EVERY_LINE =
      new Policy(
          Duration.ZERO,
          Optional.empty(),
          Duration.ofMinutes(1),
          Duration.ofMillis(200),
          0,
          Duration.ofSeconds(1),
          4);

  public Policy {
    notNegative(refreshInterval, "refreshInterval");
    cacheTtl.ifPresent(ttl -> notNegative(ttl, "cacheTtl"));
    notNegative(stalenessThreshold, "stalenessThreshold");
    notNegative(retryBackoff, "retryBackoff");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be longer than zero: " + timeout);
    }
    if (maxRetries < 0) {
      throw new IllegalArgumentException("maxRetries must not be negative: " + maxRetries);
    }
    if (maxConcurrent < 1) {
      throw new IllegalArgumentException("maxConcurrent must be at least one: " + maxConcurrent);
    }
  }

  /// {@return the policy of what costs nothing: asked for every line, never kept, 200 ms to answer}
  public static Policy everyLine() {
    return EVERY_LINE;
  }

  /// {@return the policy of what costs something: fresh for a while, then served old while
  /// refreshed}
  ///
  /// A reading is marked as old from twice its refresh interval on; a fetch has two seconds and one
  /// retry. The `with…` methods say otherwise.
  ///
  /// @param refreshInterval how long a reading is fresh
  /// @param cacheTtl how long it may serve
  public static Policy cached(Duration refreshInterval, Duration cacheTtl) {
    return new Policy(
        refreshInterval,
        Optional.of(cacheTtl),
        refreshInterval.plus(refreshInterval),
        Duration.ofSeconds(2),
        1,
        Duration.ofSeconds(1),
        2);
  }

  /// {@return the same, fresh for another time}
  public Policy withRefreshInterval(Duration interval) {
    return new Policy(
        interval, cacheTtl, stalenessThreshold, timeout, maxRetries, retryBackoff, maxConcurrent);
  }

  /// {@return the same, kept for another time}
  public Policy withCacheTtl(Duration ttl) {
    return new Policy(
        refreshInterval,
        Optional.of(ttl),
        stalenessThreshold,
        timeout,
        maxRetries,
        retryBackoff,
        maxConcurrent);
  }

  /// {@return the same, marked as old from another age on}
  public Policy withStalenessThreshold(Duration threshold) {
    return new Policy(
        refreshInterval, cacheTtl, threshold, timeout, maxRetries, retryBackoff, maxConcurrent);
  }

  /// {@return the same with another deadline of a fetch}
  public Policy withTimeout(Duration deadline) {
    return new Policy(
        refreshInterval,
        cacheTtl,
        stalenessThreshold,
        deadline,
        maxRetries,
        retryBackoff,
        maxConcurrent);
  }

  /// {@return the same with other retries}
  public Policy withRetries(int retries, Duration backoff) {
    return new Policy(
        refreshInterval, cacheTtl, stalenessThreshold, timeout, retries, backoff, maxConcurrent);
  }

  /// {@return the same with another limit of fetches at once}
  public Policy withMaxConcurrent(int limit) {
    return new Policy(
        refreshInterval, cacheTtl, stalenessThreshold, timeout, maxRetries, retryBackoff, limit);
  }

  private static void notNegative(Duration duration, String name) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative: " + duration);
    }
  }
}
