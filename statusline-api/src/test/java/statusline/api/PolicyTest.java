package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Duration LESS_THAN_NOTHING = Duration.ofNanos(-1);

  @Test
  void everyLineAsksAnewAndKeepsNothing() {
    Policy policy = Policy.everyLine();

    assertEquals(Duration.ZERO, policy.refreshInterval());
    assertEquals(Optional.empty(), policy.cacheTtl());
    assertEquals(Duration.ofMinutes(1), policy.stalenessThreshold());
    assertEquals(Duration.ofMillis(200), policy.timeout());
    assertEquals(0, policy.maxRetries());
  }

  @Test
  void cachedIsMarkedFromTwiceItsIntervalOn() {
    Policy policy = Policy.cached(Duration.ofSeconds(30), Duration.ofHours(1));

    assertEquals(Duration.ofSeconds(30), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofHours(1)), policy.cacheTtl());
    assertEquals(Duration.ofMinutes(1), policy.stalenessThreshold());
    assertEquals(Duration.ofSeconds(2), policy.timeout());
    assertEquals(1, policy.maxRetries());
  }

  @Test
  void eachPartCanBeSaidOtherwise() {
    Policy policy =
        Policy.everyLine()
            .withRefreshInterval(Duration.ofSeconds(1))
            .withCacheTtl(Duration.ofSeconds(2))
            .withStalenessThreshold(Duration.ofSeconds(3))
            .withTimeout(Duration.ofSeconds(4))
            .withRetries(5, Duration.ofSeconds(6))
            .withMaxConcurrent(7);

    assertEquals(
        new Policy(
            Duration.ofSeconds(1),
            Optional.of(Duration.ofSeconds(2)),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            5,
            Duration.ofSeconds(6),
            7),
        policy);
  }

  @Test
  void negativeTimesAreRefused() {
    Policy policy = Policy.everyLine();

    assertRefused(
        "refreshInterval must not be negative: PT-0.000000001S",
        () -> policy.withRefreshInterval(LESS_THAN_NOTHING));
    assertRefused(
        "cacheTtl must not be negative: PT-0.000000001S",
        () -> policy.withCacheTtl(LESS_THAN_NOTHING));
    assertRefused(
        "stalenessThreshold must not be negative: PT-0.000000001S",
        () -> policy.withStalenessThreshold(LESS_THAN_NOTHING));
    assertRefused(
        "retryBackoff must not be negative: PT-0.000000001S",
        () -> policy.withRetries(0, LESS_THAN_NOTHING));
  }

  @Test
  void zeroIsALengthOfTimeForAllButTheTimeout() {
    Policy policy =
        Policy.cached(Duration.ZERO, Duration.ZERO)
            .withStalenessThreshold(Duration.ZERO)
            .withRetries(0, Duration.ZERO);

    assertEquals(Duration.ofNanos(1), policy.withTimeout(Duration.ofNanos(1)).timeout());
    assertRefused(
        "timeout must be longer than zero: PT0S", () -> policy.withTimeout(Duration.ZERO));
  }

  @Test
  void countsHaveALowestValue() {
    Policy policy = Policy.everyLine();

    assertRefused(
        "maxRetries must not be negative: -1", () -> policy.withRetries(-1, Duration.ZERO));
    assertEquals(1, policy.withMaxConcurrent(1).maxConcurrent());
    assertRefused("maxConcurrent must be at least one: 0", () -> policy.withMaxConcurrent(0));
  }

  private static void assertRefused(String sentence, Runnable attempt) {
    var thrown = assertThrows(IllegalArgumentException.class, attempt::run);

    assertEquals(sentence, thrown.getMessage());
  }
}
