package statusline.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.Policy;

/// Applies the user's settings to a data module's policy.
///
/// Durations are limited to ten years, so that they fit into a number of nanoseconds.
final class PolicyOverride {
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private PolicyOverride() {}

  /// {@return the policy with the keys of `modules.<id>` applied; invalid values are ignored}
  static Policy of(Policy policy, JsonObject settings) {
    return new Policy(
        length(settings, "/refreshInterval", policy.refreshInterval()),
        cacheTtl(settings, policy.cacheTtl()),
        length(settings, "/stalenessThreshold", policy.stalenessThreshold()),
        timeout(settings, policy.timeout()),
        atLeast(0, settings.integer("/maxRetries"), policy.maxRetries()),
        length(settings, "/retryBackoff", policy.retryBackoff()),
        atLeast(1, settings.integer("/maxConcurrent"), policy.maxConcurrent()));
  }

  private static Optional<Duration> cacheTtl(JsonObject settings, Optional<Duration> defaultValue) {
    Optional<Duration> own = settings.duration("/cacheTTL");
    Optional<Duration> ttl = own.isPresent() ? own : defaultValue;
    return ttl.isPresent() ? Optional.of(bounded(ttl.get())) : ttl;
  }

  private static Duration timeout(JsonObject settings, Duration defaultValue) {
    Duration own = length(settings, "/timeout", defaultValue);
    return own.isPositive() ? own : bounded(defaultValue);
  }

  private static Duration length(JsonObject settings, String pointer, Duration defaultValue) {
    return bounded(settings.duration(pointer).orElse(defaultValue));
  }

  private static Duration bounded(Duration length) {
    return length.compareTo(LONGEST) > 0 ? LONGEST : length;
  }

  private static int atLeast(int least, OptionalLong value, int defaultValue) {
    return value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= 1_000
        ? (int) value.getAsLong()
        : defaultValue;
  }
}
