package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// The limits that concern all data modules together.
///
/// @param lineBudget maximum time that a line waits for unknown data
/// @param maxCacheSize maximum number of cached readings; the least recently used one is evicted
/// @param sessionTimeout time without a request after which a session and its readings are removed
/// @param maxConcurrentFetches maximum number of concurrent fetches that are not expensive
/// @param fetchPoolSize maximum number of concurrent expensive fetches
public record BrokerLimits(
    Duration lineBudget,
    int maxCacheSize,
    Duration sessionTimeout,
    int maxConcurrentFetches,
    int fetchPoolSize) {
  public BrokerLimits {
    requireNonNull(lineBudget, "lineBudget");
    requireNonNull(sessionTimeout, "sessionTimeout");
    atLeastOne(maxCacheSize, "maxCacheSize");
    atLeastOne(maxConcurrentFetches, "maxConcurrentFetches");
    atLeastOne(fetchPoolSize, "fetchPoolSize");
  }

  /// {@return the default limits}
  ///
  /// @param lineBudget maximum time that a line waits for unknown data
  public static BrokerLimits standard(Duration lineBudget) {
    return new BrokerLimits(lineBudget, 1_000, Duration.ofMinutes(60), 16, 3);
  }

  private static void atLeastOne(int number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least one: " + number);
    }
  }
}
