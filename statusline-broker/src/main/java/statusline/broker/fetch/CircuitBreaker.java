package statusline.broker.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import statusline.api.Policy;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;

/// When what failed may be tried again.
///
/// A first failure is retried after the policy's back-off, which doubles; after as many retries as
/// the policy allows the circuit is open: from then on there is one try after a refresh interval at
/// the earliest, and that wait doubles too, up to ten minutes. One try that goes well closes it.
/// Waits are shortened by chance, so that many keys that failed together do not come back together.
/// Nothing is tried unless a line asks. Safe for use by several threads.
final class CircuitBreaker {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MAX_KEYS = 1_000;
  private static final int MAX_DOUBLINGS = 20;

  private final RandomGenerator chance;
  private final Map<CacheKey, Failures> failures = new LruMap<>(MAX_KEYS);

  CircuitBreaker(RandomGenerator chance) {
    this.chance = chance;
  }

  /// {@return why a key must not be tried now; empty text when it may be}
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

  /// Notes a failure.
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

  /// {@return how many keys of a data module are given up for a while}
  synchronized int open(String moduleId) {
    int open = 0;
    for (Map.Entry<CacheKey, Failures> entry : failures.entrySet()) {
      open += entry.getValue().isOpen() && entry.getKey().moduleId().equals(moduleId) ? 1 : 0;
    }
    return open;
  }

  /// What went wrong with a key lately.
  ///
  /// @param count failures in a row
  /// @param isOpen whether there were more of them than retries
  /// @param reason of the last one
  /// @param nextNanos when it may be tried again
  private record Failures(int count, boolean isOpen, String reason, long nextNanos) {}
}
