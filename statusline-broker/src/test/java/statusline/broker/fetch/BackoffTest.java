package statusline.broker.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;

class BackoffTest {
  private static final CacheKey KEY = new CacheKey("words", Scope.machine());
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// Chance that always takes the longest wait.
  private static RandomGenerator unlucky() {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return -1L;
      }
    };
  }

  private static long waitAfter(int failures) {
    var backoff = new Backoff(unlucky());
    for (int i = 0; i < failures; i++) {
      backoff.failed(KEY, "broken", SECOND, 0);
    }
    long millis = 0;
    while (!backoff.objection(KEY, Duration.ofMillis(millis).toNanos()).isEmpty()) {
      millis += 250;
    }
    return millis;
  }

  @Test
  void theWaitDoublesWithEachFailureInARow() {
    assertEquals(1_000, waitAfter(1));
    assertEquals(2_000, waitAfter(2));
    assertEquals(4_000, waitAfter(3));
  }

  @Test
  void theWaitIsNeverLongerThanTenMinutes() {
    assertEquals(600_000, waitAfter(11));
    assertEquals(600_000, waitAfter(100));
  }

  @Test
  void aSuccessEndsIt() {
    var backoff = new Backoff(unlucky());
    backoff.failed(KEY, "broken", SECOND, 0);
    assertNotEquals("", backoff.objection(KEY, 0));
    backoff.succeeded(KEY);

    assertEquals("", backoff.objection(KEY, 0));
  }

  @Test
  void otherKeysAreNotConcerned() {
    var backoff = new Backoff(unlucky());
    backoff.failed(KEY, "broken", SECOND, 0);

    assertEquals("", backoff.objection(new CacheKey("other", Scope.machine()), 0));
  }
}
