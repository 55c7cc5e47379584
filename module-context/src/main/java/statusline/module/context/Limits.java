package statusline.module.context;

import java.util.Optional;
import statusline.api.JsonObject;

/// The limits of an account, as one response of the service told them.
///
/// @param fiveHour window of five hours
/// @param sevenDay window of seven days
/// @param spend what may be spent
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

  /// {@return whether each window that is here is there too, with the same numbers}
  ///
  /// The host leaves a window out as soon as it is over, without any news of the others.
  boolean isPartOf(Limits other) {
    return isPart(fiveHour, other.fiveHour)
        && isPart(sevenDay, other.sevenDay)
        && isPart(spend, other.spend);
  }

  private static boolean isPart(Optional<LimitWindow> window, Optional<LimitWindow> other) {
    return window.isEmpty() || (other.isPresent() && window.get().isSameAs(other.get()));
  }

  /// {@return whether every window has begun anew since}
  boolean areOver(long now) {
    return isOver(fiveHour, now) && isOver(sevenDay, now) && isOver(spend, now);
  }

  private static boolean isOver(Optional<LimitWindow> window, long now) {
    return window.isEmpty() || window.get().isOver(now);
  }

  /// {@return the first number that cannot be, as a sentence; empty where all can}
  String problem() {
    String first = problem(fiveHour);
    String second = first.isEmpty() ? problem(sevenDay) : first;
    return second.isEmpty() ? problem(spend) : second;
  }

  private static String problem(Optional<LimitWindow> window) {
    return window.isPresent() ? window.get().problem() : "";
  }
}
