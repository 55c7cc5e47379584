package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How much and how long, of what concerns all data modules together.
///
/// @param lineBudget a line waits no longer for what is not known yet
/// @param maxCacheSize readings that are kept; the least recently used one leaves first
/// @param sessionTimeout a session that has not asked for so long is forgotten with its readings
/// @param maxConcurrentFetches fetches at once that are not expensive
/// @param fetchPoolSize expensive fetches at once
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

  /// {@return what holds unless the user decides otherwise}
  ///
  /// @param lineBudget a line waits no longer for what is not known yet
  public static BrokerLimits standard(Duration lineBudget) {
    return new BrokerLimits(lineBudget, 1_000, Duration.ofMinutes(60), 16, 3);
  }

  private static void atLeastOne(int number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least one: " + number);
    }
  }
}
