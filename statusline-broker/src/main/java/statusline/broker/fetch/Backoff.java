package statusline.broker.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import statusline.broker.cache.CacheKey;

/// When what failed may be tried again: the wait doubles with each failure in a row, up to ten
/// minutes, and is shortened by chance, so that many keys that failed together do not come back
/// together. One try ends the wait or doubles it. Safe for use by several threads.
final class Backoff {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MAX_KEYS = 1_000;
  private static final int MAX_DOUBLINGS = 20;

  private final RandomGenerator chance;
  private final Map<CacheKey, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CacheKey, Failures> eldest) {
          return size() > MAX_KEYS;
        }
      };

  Backoff(RandomGenerator chance) {
    this.chance = chance;
  }

  /// {@return why a key must not be tried now; empty text when it may be}
  synchronized String objection(CacheKey key, long nanos) {
    Failures failed = failures.get(key);
    if (failed == null || nanos - failed.nextNanos() >= 0) {
      return "";
    }
    return failed.reason() + " (" + failed.count() + " in a row)";
  }

  synchronized void succeeded(CacheKey key) {
    failures.remove(key);
  }

  /// Notes a failure.
  ///
  /// @param first the wait after a first failure
  synchronized void failed(CacheKey key, String reason, Duration first, long nanos) {
    Failures before = failures.get(key);
    int count = before == null ? 1 : before.count() + 1;
    long doubled = first.toNanos() << Math.min(count - 1, MAX_DOUBLINGS);
    long whole = doubled < 0 ? LONGEST.toNanos() : Math.min(doubled, LONGEST.toNanos());
    long wait = whole / 2 + (long) (chance.nextDouble() * (whole / 2.0));
    failures.put(key, new Failures(count, reason, nanos + wait));
  }

  /// What went wrong with a key lately.
  ///
  /// @param count failures in a row
  /// @param reason of the last one
  /// @param nextNanos when it may be tried again
  private record Failures(int count, String reason, long nextNanos) {}
}
