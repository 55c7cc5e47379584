package statusline.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.Policy;

/// The policy in effect: a data module's own, with what the user's configuration says otherwise.
///
/// No length of time in it is longer than ten years, so it can be counted in nanoseconds.
final class PolicyOverride {
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private PolicyOverride() {}

  /// {@return the policy with the keys of `modules.<id>` applied; an unreadable one is passed over}
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

  private static Optional<Duration> cacheTtl(JsonObject settings, Optional<Duration> otherwise) {
    Optional<Duration> own = settings.duration("/cacheTTL");
    Optional<Duration> ttl = own.isPresent() ? own : otherwise;
    return ttl.isPresent() ? Optional.of(bounded(ttl.get())) : ttl;
  }

  private static Duration timeout(JsonObject settings, Duration otherwise) {
    Duration own = length(settings, "/timeout", otherwise);
    return own.isPositive() ? own : bounded(otherwise);
  }

  private static Duration length(JsonObject settings, String pointer, Duration otherwise) {
    return bounded(settings.duration(pointer).orElse(otherwise));
  }

  private static Duration bounded(Duration length) {
    return length.compareTo(LONGEST) > 0 ? LONGEST : length;
  }

  private static int atLeast(int least, OptionalLong value, int otherwise) {
    return value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= 1_000
        ? (int) value.getAsLong()
        : otherwise;
  }
}
