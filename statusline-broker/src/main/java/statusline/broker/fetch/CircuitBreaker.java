package statusline.broker.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import statusline.api.Policy;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;

/// A circuit breaker for each cache key.
///
/// After a failure a key is retried with the policy's backoff, which doubles. After the policy's
/// number of retries the circuit opens: the wait is then at least the refresh interval, and doubles
/// up to ten minutes or the interval. A success closes the circuit. Waits have jitter, so that keys
/// that failed together are not retried together. A retry happens only if a line asks. Safe for use
/// by several threads.
final class CircuitBreaker {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MAX_KEYS = 1_000;
  private static final int MAX_DOUBLINGS = 20;

  private final RandomGenerator chance;
  private final Map<CacheKey, Failures> failures = new LruMap<>(MAX_KEYS);

  CircuitBreaker(RandomGenerator chance) {
    this.chance = chance;
  }

  /// {@return why a key must not be fetched now; an empty string if it may be}
  synchronized String objection(CacheKey key, long nanos) {
    Failures failed = failures.get(key);
    if (failed == null || nanos - failed.nextNanos() >= 0) {
      return "";
    }
    long seconds = Math.ceilDiv(failed.nextNanos() - nanos, 1_000_000_000L);
    return failed.reason()
        + " ("
        + failed.count()
        + (failed.isOpen() ? " in a row, given up" : " in a row, tried again")
        + (failed.isOpen() ? " for " : " in ")
        + seconds
        + " s)";
  }

  synchronized void succeeded(CacheKey key) {
    failures.remove(key);
  }

  /// Records a failure.
  synchronized void failed(CacheKey key, String reason, Policy policy, long nanos) {
    Failures before = failures.get(key);
    int count = before == null ? 1 : before.count() + 1;
    boolean isOpen = count > policy.maxRetries();
    long whole = isOpen ? pause(policy, count) : doubled(policy.retryBackoff(), count - 1, LONGEST);
    long wait = whole / 2 + (long) (chance.nextDouble() * (whole / 2.0));
    failures.put(key, new Failures(count, isOpen, reason, nanos + wait));
  }

  private static long pause(Policy policy, int count) {
    Duration interval = policy.refreshInterval();
    Duration first = policy.retryBackoff();
    Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    return doubled(
        interval.compareTo(first) > 0 ? interval : first, count - policy.maxRetries() - 1, longest);
  }

  private static long doubled(Duration first, int times, Duration longest) {
    long most = longest.toNanos();
    long nanos = Math.min(first.toNanos(), most);
    for (int i = 0; i < Math.min(times, MAX_DOUBLINGS) && nanos < most; i++) {
      nanos = Math.min(nanos * 2, most);
    }
    return nanos;
  }

  /// {@return the number of keys of a data module whose circuit is open}
  synchronized int open(String moduleId) {
    int open = 0;
    for (Map.Entry<CacheKey, Failures> entry : failures.entrySet()) {
      open += entry.getValue().isOpen() && entry.getKey().moduleId().equals(moduleId) ? 1 : 0;
    }
    return open;
  }

  /// The recent failures of a key.
  ///
  /// @param count number of consecutive failures
  /// @param isOpen whether the circuit is open
  /// @param reason reason of the last failure
  /// @param nextNanos time of the next permitted fetch
  private record Failures(int count, boolean isOpen, String reason, long nextNanos) {}
}
