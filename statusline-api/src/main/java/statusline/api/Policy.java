package statusline.api;

import java.time.Duration;
import java.util.Optional;

/// The rules for fetching and caching the data of a data module.
///
/// A reading younger than `refreshInterval` is fresh and is served from the cache. An older one is
/// stale: it is served with its age while a fetch refreshes it. A reading older than `cacheTtl` is
/// only served if the fetch fails or is late. The line marks a reading older than
/// `stalenessThreshold`. The user's configuration may override every component.
///
/// @param refreshInterval age up to which a reading is fresh; zero fetches for every line
/// @param cacheTtl age up to which a reading may be served without waiting; if empty, readings are
///     not cached
/// @param stalenessThreshold age from which the line shows the age
/// @param timeout time after which a fetch is interrupted
/// @param maxRetries number of retries after a failed fetch
/// @param retryBackoff wait before the first retry; it doubles for each further one, with jitter
/// @param maxConcurrent maximum number of concurrent fetches of this data module, over all scopes
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

  /// {@return a policy for cheap data: fetched for every line, not cached, with a timeout of 200
  /// ms}
  public static Policy everyLine() {
    return EVERY_LINE;
  }

  /// {@return the policy that the descriptor of a data module states}
  ///
  /// @param members of `policy`; those that are missing have the values of {@link #everyLine}
  /// @throws IllegalArgumentException if a value is out of its range
  public static Policy of(JsonObject members) {
    Policy base = Policy.everyLine();
    return new Policy(
        members.duration("/refreshInterval").orElse(base.refreshInterval()),
        members.duration("/cacheTTL"),
        members.duration("/stalenessThreshold").orElse(base.stalenessThreshold()),
        members.duration("/timeout").orElse(base.timeout()),
        (int) members.integer("/maxRetries").orElse(base.maxRetries()),
        members.duration("/retryBackoff").orElse(base.retryBackoff()),
        (int) members.integer("/maxConcurrent").orElse(base.maxConcurrent()));
  }

  /// {@return a policy for cached data: fresh for some time, then served stale during a refresh}
  ///
  /// The staleness threshold is twice the refresh interval. A fetch has a timeout of two seconds
  /// and one retry. The `with…` methods change these values.
  ///
  /// @param refreshInterval age up to which a reading is fresh
  /// @param cacheTtl age up to which a reading may be served without waiting
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

  /// {@return a copy of this policy with another refresh interval}
  public Policy withRefreshInterval(Duration interval) {
    return new Policy(
        interval, cacheTtl, stalenessThreshold, timeout, maxRetries, retryBackoff, maxConcurrent);
  }

  /// {@return a copy of this policy with another TTL}
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

  /// {@return a copy of this policy with another staleness threshold}
  public Policy withStalenessThreshold(Duration threshold) {
    return new Policy(
        refreshInterval, cacheTtl, threshold, timeout, maxRetries, retryBackoff, maxConcurrent);
  }

  /// {@return a copy of this policy with another timeout}
  public Policy withTimeout(Duration newTimeout) {
    return new Policy(
        refreshInterval,
        cacheTtl,
        stalenessThreshold,
        newTimeout,
        maxRetries,
        retryBackoff,
        maxConcurrent);
  }

  /// {@return a copy of this policy with another number of retries and another backoff}
  public Policy withRetries(int retries, Duration backoff) {
    return new Policy(
        refreshInterval, cacheTtl, stalenessThreshold, timeout, retries, backoff, maxConcurrent);
  }

  /// {@return a copy of this policy with another limit of concurrent fetches}
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
