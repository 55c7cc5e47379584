package statusline.module.context;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The usage of one limit of an account. At least the percentage or the reset is known.
///
/// @param name the host's name of the limit, such as `five_hour`
/// @param percent used part in percent, above 100 once the limit is exceeded
/// @param resetsAt time of the next reset, in seconds since the epoch
/// @param usedUsd used amount in USD, for a spending limit
/// @param limitUsd maximum amount in USD, for a spending limit
record LimitWindow(
    String name,
    OptionalDouble percent,
    OptionalLong resetsAt,
    OptionalDouble usedUsd,
    OptionalDouble limitUsd) {
  static final String FIVE_HOUR = "five_hour";
  static final String SEVEN_DAY = "seven_day";
  static final String SPEND = "spend_limit";

  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  /// {@return whether name and numbers are the same}
  ///
  /// The `equals` of a record is linked at run time, which delays a cold start.
  boolean isSameAs(LimitWindow other) {
    return name.equals(other.name)
        && percent.equals(other.percent)
        && resetsAt.equals(other.resetsAt)
        && usedUsd.equals(other.usedUsd)
        && limitUsd.equals(other.limitUsd);
  }

  /// {@return whether the limit has been reset since, so that its usage is unknown}
  ///
  /// Without a known reset, a limit is reset after its whole length.
  ///
  /// @param now current time, in seconds since the epoch
  /// @param observedAt since when the limit is known, in seconds since the epoch; 0 if unknown
  boolean isReset(long now, long observedAt) {
    if (resetsAt.isPresent()) {
      return resetsAt.getAsLong() <= now;
    }
    return observedAt > 0 && observedAt + seconds() <= now;
  }

  private long seconds() {
    if (name.startsWith(FIVE_HOUR)) {
      return 5 * HOUR;
    }
    return name.equals(SPEND) ? 31 * DAY : 7 * DAY;
  }
}
