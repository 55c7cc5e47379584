package statusline.broker.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;

class CircuitBreakerTest {
  private static final CacheKey KEY = new CacheKey("words", Scope.machine());
  private static final Policy POLICY =
      Policy.cached(Duration.ofSeconds(30), Duration.ofMinutes(1))
          .withRetries(2, Duration.ofSeconds(1));

  /// A generator that always gives the longest wait.
  private static RandomGenerator unlucky() {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return -1L;
      }
    };
  }

  private static long waitAfter(int failures) {
    var circuit = new CircuitBreaker(unlucky());
    for (int i = 0; i < failures; i++) {
      circuit.failed(KEY, "broken", POLICY, 0);
    }
    long millis = 0;
    while (!circuit.objection(KEY, Duration.ofMillis(millis).toNanos()).isEmpty()) {
      millis += 250;
    }
    return millis;
  }

  @Test
  void retryBackoffDoubles() {
    assertEquals(1_000, waitAfter(1));
    assertEquals(2_000, waitAfter(2));
  }

  @Test
  void openCircuitWaitsForDoublingRefreshInterval() {
    assertEquals(30_000, waitAfter(3));
    assertEquals(60_000, waitAfter(4));
  }

  @Test
  void waitIsLimitedToTenMinutes() {
    assertEquals(600_000, waitAfter(11));
    assertEquals(600_000, waitAfter(100));
  }

  @Test
  void circuitOpensAfterLastRetry() {
    var circuit = new CircuitBreaker(unlucky());
    circuit.failed(KEY, "broken", POLICY, 0);
    circuit.failed(KEY, "broken", POLICY, 0);
    assertEquals(0, circuit.open("words"));
    assertEquals("broken (2 in a row, tried again in 2 s)", circuit.objection(KEY, 1));
    circuit.failed(KEY, "broken", POLICY, 0);

    assertEquals(1, circuit.open("words"));
    assertEquals(0, circuit.open("other"));
    assertEquals("broken (3 in a row, given up for 30 s)", circuit.objection(KEY, 1));
  }

  @Test
  void successClosesCircuit() {
    var circuit = new CircuitBreaker(unlucky());
    circuit.failed(KEY, "broken", POLICY, 0);
    assertNotEquals("", circuit.objection(KEY, 0));
    circuit.succeeded(KEY);

    assertEquals("", circuit.objection(KEY, 0));
  }

  @Test
  void circuitAffectsOnlyItsKey() {
    var circuit = new CircuitBreaker(unlucky());
    circuit.failed(KEY, "broken", POLICY, 0);

    assertEquals("", circuit.objection(new CacheKey("other", Scope.machine()), 0));
  }
}
