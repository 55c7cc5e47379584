package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.JsonObject;
import statusline.api.Policy;

class PolicyOverrideTest {
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Policy OWN =
      new Policy(
          Duration.ofSeconds(1),
          Optional.of(Duration.ofSeconds(2)),
          Duration.ofSeconds(3),
          Duration.ofSeconds(4),
          5,
          Duration.ofSeconds(6),
          7);

  private static Policy with(Object... namesAndValues) {
    return PolicyOverride.of(OWN, settings(namesAndValues));
  }

  private static JsonObject settings(Object... namesAndValues) {
    var members = new java.util.HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return JsonObject.of(members);
  }

  @Test
  void policyIsUnchangedWithoutSettings() {
    assertEquals(OWN, with());
    assertEquals(Policy.everyLine(), PolicyOverride.of(Policy.everyLine(), settings()));
  }

  @Test
  void otherSettingsDoNotChangePolicy() {
    assertEquals(OWN, with("enabled", true, "refreshinterval", "9s", "cacheTtl", "9s"));
  }

  @Test
  void keyOverridesOnlyItsComponent() {
    Duration other = Duration.ofMinutes(9);

    assertEquals(OWN.withRefreshInterval(other), with("refreshInterval", "9m"));
    assertEquals(OWN.withCacheTtl(other), with("cacheTTL", "9m"));
    assertEquals(OWN.withStalenessThreshold(other), with("stalenessThreshold", "9m"));
    assertEquals(OWN.withTimeout(other), with("timeout", "9m"));
    assertEquals(OWN.withRetries(9, Duration.ofSeconds(6)), with("maxRetries", 9));
    assertEquals(OWN.withRetries(5, other), with("retryBackoff", "9m"));
    assertEquals(OWN.withMaxConcurrent(9), with("maxConcurrent", 9));
  }

  @Test
  void allKeysOverrideWholePolicy() {
    Policy all =
        with(
            "refreshInterval", 100,
            "cacheTTL", "200ms",
            "stalenessThreshold", "3h",
            "timeout", "4d",
            "maxRetries", 0,
            "retryBackoff", 0,
            "maxConcurrent", 1);

    assertEquals(
        new Policy(
            Duration.ofMillis(100),
            Optional.of(Duration.ofMillis(200)),
            Duration.ofHours(3),
            Duration.ofDays(4),
            0,
            Duration.ZERO,
            1),
        all);
  }

  @Test
  void ttlMakesModuleCacheable() {
    Policy kept = PolicyOverride.of(Policy.everyLine(), settings("cacheTTL", "1m"));

    assertEquals(Policy.everyLine().withCacheTtl(Duration.ofMinutes(1)), kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "refreshInterval",
        "cacheTTL",
        "stalenessThreshold",
        "timeout",
        "maxRetries",
        "retryBackoff",
        "maxConcurrent"
      })
  void invalidValueIsIgnored(String key) {
    for (Object bad : new Object[] {-1, "-1s", "soon", "", true, 1.5, Map.of("s", 1), "1 w"}) {
      assertEquals(OWN, with(key, bad), bad.toString());
    }
  }

  @Test
  void invalidValueDoesNotAffectOthers() {
    assertEquals(
        OWN.withTimeout(Duration.ofSeconds(9)), with("refreshInterval", "soon", "timeout", "9s"));
  }

  @Test
  void zeroTimeoutIsIgnored() {
    assertEquals(OWN, with("timeout", 0));
    assertEquals(OWN.withTimeout(Duration.ofMillis(1)), with("timeout", 1));
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "0, 0", "1, 1", "1000, 1000", "1001, 5", "4294967296, 5"})
  void retriesAreLimitedToThousand(long wanted, int effective) {
    assertEquals(effective, with("maxRetries", wanted).maxRetries());
  }

  @ParameterizedTest
  @CsvSource({"-1, 7", "0, 7", "1, 1", "1000, 1000", "1001, 7", "4294967297, 7"})
  void concurrentFetchesAreLimitedToThousand(long wanted, int effective) {
    assertEquals(effective, with("maxConcurrent", wanted).maxConcurrent());
  }

  @Test
  void durationIsLimitedToTenYears() {
    assertEquals(LONGEST, with("timeout", "3650d").timeout());
    assertEquals(LONGEST, with("timeout", "315360001s").timeout());
    assertEquals(LONGEST.minusMillis(1), with("timeout", LONGEST.toMillis() - 1).timeout());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999d", "99999999999999h", "99999999999999m"})
  void hugeDurationsAreLimited(String monstrous) {
    assertCut(
        with(
            "refreshInterval", monstrous,
            "cacheTTL", monstrous,
            "stalenessThreshold", monstrous,
            "timeout", monstrous,
            "retryBackoff", Long.MAX_VALUE));
  }

  @Test
  void hugeDurationsOfModuleAreLimited() {
    Duration forever = ChronoUnit.FOREVER.getDuration();

    assertCut(
        PolicyOverride.of(
            new Policy(forever, Optional.of(forever), forever, forever, 0, forever, 1),
            JsonObject.empty()));
  }

  private static void assertCut(Policy policy) {
    assertEquals(LONGEST, policy.refreshInterval());
    assertEquals(Optional.of(LONGEST), policy.cacheTtl());
    assertEquals(LONGEST, policy.stalenessThreshold());
    assertEquals(LONGEST, policy.timeout());
    assertEquals(LONGEST, policy.retryBackoff());
    assertEquals(315_360_000_000_000_000L, policy.timeout().toNanos());
  }
}
