package statusline.broker;

import java.time.Duration;
import java.util.OptionalLong;
import statusline.api.JsonObject;
import statusline.api.Policy;

/// The policy in effect: a data module's own, with what the user's configuration says otherwise.
final class PolicyOverride {
  private PolicyOverride() {}

  /// {@return the policy with the keys of `modules.<id>` applied; an unreadable one is passed over}
  static Policy of(Policy policy, JsonObject settings) {
    if (settings.members().isEmpty()) {
      return policy;
    }
    Policy effective = policy;
    effective =
        effective.withRefreshInterval(
            settings.duration("/refreshInterval").orElse(effective.refreshInterval()));
    if (settings.duration("/cacheTTL").isPresent()) {
      effective = effective.withCacheTtl(settings.duration("/cacheTTL").get());
    }
    effective =
        effective.withStalenessThreshold(
            settings.duration("/stalenessThreshold").orElse(effective.stalenessThreshold()));
    effective =
        effective.withTimeout(
            settings
                .duration("/timeout")
                .filter(Duration::isPositive)
                .orElse(effective.timeout()));
    effective =
        effective.withRetries(
            atLeast(0, settings.integer("/maxRetries"), effective.maxRetries()),
            settings.duration("/retryBackoff").orElse(effective.retryBackoff()));
    return effective.withMaxConcurrent(
        atLeast(1, settings.integer("/maxConcurrent"), effective.maxConcurrent()));
  }

  private static int atLeast(int least, OptionalLong value, int otherwise) {
    return value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= 1_000
        ? (int) value.getAsLong()
        : otherwise;
  }
}
