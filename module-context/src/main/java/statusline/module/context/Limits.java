package statusline.module.context;

import java.util.Optional;
import statusline.api.JsonObject;

/// The limits of an account in one response of the service.
///
/// @param fiveHour window of five hours
/// @param sevenDay window of seven days
/// @param spend spending limit
record Limits(
    Optional<LimitWindow> fiveHour, Optional<LimitWindow> sevenDay, Optional<LimitWindow> spend) {
  static Limits of(JsonObject json) {
    return new Limits(
        LimitWindow.ofTime(json, "five_hour"),
        LimitWindow.ofTime(json, "seven_day"),
        LimitWindow.ofSpending(json));
  }

  boolean isEmpty() {
    return fiveHour.isEmpty() && sevenDay.isEmpty() && spend.isEmpty();
  }

  /// {@return whether the other limits contain each of these with the same numbers}
  ///
  /// The host omits a window after its reset, even if the others have not changed.
  boolean isPartOf(Limits other) {
    return isPart(fiveHour, other.fiveHour)
        && isPart(sevenDay, other.sevenDay)
        && isPart(spend, other.spend);
  }

  private static boolean isPart(Optional<LimitWindow> window, Optional<LimitWindow> other) {
    return window.isEmpty() || (other.isPresent() && window.get().isSameAs(other.get()));
  }

  /// {@return whether every limit has been reset since}
  boolean areReset(long now) {
    return isReset(fiveHour, now) && isReset(sevenDay, now) && isReset(spend, now);
  }

  private static boolean isReset(Optional<LimitWindow> window, long now) {
    return window.isEmpty() || window.get().isReset(now);
  }

  /// {@return a sentence about the first impossible number, or an empty string}
  String problem() {
    String first = problem(fiveHour);
    String second = first.isEmpty() ? problem(sevenDay) : first;
    return second.isEmpty() ? problem(spend) : second;
  }

  private static String problem(Optional<LimitWindow> window) {
    return window.isPresent() ? window.get().problem() : "";
  }
}
