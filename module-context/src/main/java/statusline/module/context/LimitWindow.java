package statusline.module.context;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;

/// The usage of one limit of an account.
///
/// @param percent used part in percent
/// @param resetsAt time of the next reset, in seconds since the epoch; always set for a time window
/// @param usedUsd used amount in USD, for a spending limit
/// @param limitUsd maximum amount in USD, for a spending limit
record LimitWindow(
    double percent, OptionalLong resetsAt, OptionalDouble usedUsd, OptionalDouble limitUsd) {
  /// {@return a time window, or empty if the document lacks its percentage or reset}
  ///
  /// @param name the host's name of the window, such as `five_hour`
  static Optional<LimitWindow> ofTime(JsonObject json, String name) {
    OptionalDouble percent = json.number("/rate_limits/" + name + "/used_percentage");
    OptionalLong resetsAt = json.integer("/rate_limits/" + name + "/resets_at");
    return percent.isEmpty() || resetsAt.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitWindow(
                percent.getAsDouble(), resetsAt, OptionalDouble.empty(), OptionalDouble.empty()));
  }

  /// {@return the spending limit set by a gateway}
  ///
  /// If the host reports no percentage, it is calculated from the amounts.
  static Optional<LimitWindow> ofSpending(JsonObject json) {
    OptionalDouble used = json.number("/rate_limits/spend_limit/used_usd");
    OptionalDouble most = json.number("/rate_limits/spend_limit/limit_usd");
    OptionalDouble percent = json.number("/rate_limits/spend_limit/used_percentage");
    if (percent.isEmpty() && used.isPresent() && most.orElse(0) > 0) {
      double share = 100 * used.getAsDouble() / most.getAsDouble();
      percent = OptionalDouble.of(share > 100 ? 100 : share);
    }
    return percent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitWindow(
                percent.getAsDouble(),
                json.integer("/rate_limits/spend_limit/resets_at"),
                used,
                most));
  }

  /// {@return a sentence about the first impossible number, or an empty string}
  String problem() {
    if (!Percentage.isPossible(OptionalDouble.of(percent))) {
      return "the host states that " + percent + " % of a limit are used";
    }
    if (!EpochSecond.isPossible(resetsAt)) {
      return "the host states a reset at " + resetsAt.getAsLong() + ", no time in seconds";
    }
    return usedUsd.orElse(0) < 0 || limitUsd.orElse(0) < 0
        ? "the host states a negative amount of USD"
        : "";
  }

  /// {@return whether the numbers are the same}
  ///
  /// The `equals` of a record is linked at run time, which delays a cold start.
  boolean isSameAs(LimitWindow other) {
    return percent == other.percent
        && resetsAt.equals(other.resetsAt)
        && usedUsd.equals(other.usedUsd)
        && limitUsd.equals(other.limitUsd);
  }

  /// {@return whether the limit has been reset since, so that its usage is unknown}
  ///
  /// @param now current time, in seconds since the epoch
  boolean isReset(long now) {
    return resetsAt.isPresent() && resetsAt.getAsLong() <= now;
  }
}
