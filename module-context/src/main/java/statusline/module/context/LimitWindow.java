package statusline.module.context;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import statusline.api.JsonObject;

/// One limit of an account: how much of it is used, and when it begins anew.
///
/// @param percent used part
/// @param resetsAt in s since the epoch; a window of time always has it
/// @param usedUsd of a limit in money
/// @param limitUsd of a limit in money
record LimitWindow(
    double percent, OptionalLong resetsAt, OptionalDouble usedUsd, OptionalDouble limitUsd) {
  /// {@return a window of time; empty where a document says too little of it to roll over}
  ///
  /// @param name the host's, such as `five_hour`
  static Optional<LimitWindow> ofTime(JsonObject json, String name) {
    OptionalDouble percent = json.number("/rate_limits/" + name + "/used_percentage");
    OptionalLong resetsAt = json.integer("/rate_limits/" + name + "/resets_at");
    return percent.isEmpty() || resetsAt.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitWindow(
                percent.getAsDouble(), resetsAt, OptionalDouble.empty(), OptionalDouble.empty()));
  }

  /// {@return the limit of what may be spent, which a gateway sets}
  ///
  /// The host's percentage comes first; without one, used and most say it.
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

  /// {@return the first number that cannot be, as a sentence; empty where all can}
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
  /// By hand: the first `equals` of a record costs a first line ten milliseconds.
  boolean isSameAs(LimitWindow other) {
    return percent == other.percent
        && resetsAt.equals(other.resetsAt)
        && usedUsd.equals(other.usedUsd)
        && limitUsd.equals(other.limitUsd);
  }

  /// {@return whether it has begun anew since, so that nobody knows how much is used}
  ///
  /// @param now in s since the epoch
  boolean isOver(long now) {
    return resetsAt.isPresent() && resetsAt.getAsLong() <= now;
  }
}
