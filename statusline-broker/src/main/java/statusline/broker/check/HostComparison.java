package statusline.broker.check;

import java.util.ArrayList;
import java.util.List;
import statusline.api.TimeText;

/// A comparison of two documents of a session.
final class HostComparison {
  /// Requests can overtake each other by this much: the host cancels a run only when it starts the
  /// next.
  private static final long OVERTAKEN_MILLIS = 5_000;

  /// Differences below one cent are rounding errors.
  static final double NOISE_USD = 0.01;

  /// A host may count the cost of a reply shortly before its API time.
  private static final double MOST_AT_ONCE_USD = 0.50;

  private HostComparison() {}

  /// {@return whether a document is older than another one that was answered first}
  static boolean isOvertaken(HostFigures now, HostFigures earlier) {
    long behind = now.behindMillis(earlier);
    return behind > 0 && behind <= OVERTAKEN_MILLIS;
  }

  /// {@return whether the cost of a document is lower than that of an earlier one}
  static boolean isCheaper(HostFigures now, HostFigures earlier) {
    return now.moreUsd(earlier) < -NOISE_USD;
  }

  /// {@return the inconsistencies of a document with an earlier one}
  static List<Inconsistency> inconsistencies(HostFigures now, HostFigures earlier) {
    List<Inconsistency> inconsistencies = new ArrayList<>();
    double more = now.moreUsd(earlier);
    if (isCheaper(now, earlier)) {
      add(
          inconsistencies,
          ConsistencyCheck.COST_WENT_BACK,
          "the host's cost went back by " + usd(-more));
    }
    long behind = now.behindMillis(earlier);
    if (behind > OVERTAKEN_MILLIS) {
      String length = length(behind);
      add(
          inconsistencies,
          ConsistencyCheck.DURATION_WENT_BACK,
          "the session's duration went back by " + length);
    }
    long apiBehind = now.apiBehindMillis(earlier);
    if (apiBehind > 0) {
      String length = length(apiBehind);
      add(
          inconsistencies,
          ConsistencyCheck.API_TIME_WENT_BACK,
          "the session's API time went back by " + length);
    }
    if (more > MOST_AT_ONCE_USD && now.hasApiTimeOf(earlier)) {
      String sum = usd(more);
      add(
          inconsistencies,
          ConsistencyCheck.COST_WITHOUT_API_TIME,
          "the cost rose by " + sum + " without API time");
    }
    return inconsistencies;
  }

  private static void add(
      List<Inconsistency> inconsistencies, ConsistencyCheck check, String sentence) {
    inconsistencies.add(new Inconsistency(check, sentence));
  }

  static String usd(double amount) {
    long cents = Math.round(amount * 100);
    long fraction = cents % 100;
    return "$" + cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
  }

  static String length(long millis) {
    long seconds = millis / 1_000;
    return seconds < 60 ? seconds + "." + millis % 1_000 / 100 + " s" : TimeText.of(seconds);
  }
}
