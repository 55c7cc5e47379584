package statusline.broker.check;

import java.util.ArrayList;
import java.util.List;
import statusline.api.TimeText;

/// Two documents of one session, the later one against the earlier one.
final class HostComparison {
  /// Runs overlap: the host cancels one only when it starts the next.
  private static final long OVERTAKEN_MILLIS = 5_000;

  /// Less than a cent is noise of sums.
  private static final double NOISE_USD = 0.01;

  /// A host may count the cost of a reply a moment before its time.
  private static final double MOST_AT_ONCE_USD = 0.50;

  private HostComparison() {}

  /// {@return whether a document was made before another one, and only answered after it}
  static boolean isOvertaken(HostFigures now, HostFigures earlier) {
    long behind = now.behindMillis(earlier);
    return behind > 0 && behind <= OVERTAKEN_MILLIS;
  }

  /// {@return what does not fit}
  static List<Finding> findings(HostFigures now, HostFigures earlier) {
    List<Finding> findings = new ArrayList<>();
    double more = now.moreUsd(earlier);
    if (more < -NOISE_USD) {
      add(findings, Check.COST_WENT_BACK, "the host's cost went back by " + usd(-more));
    }
    long behind = now.behindMillis(earlier);
    if (behind > OVERTAKEN_MILLIS) {
      String length = length(behind);
      add(findings, Check.DURATION_WENT_BACK, "the session's duration went back by " + length);
    }
    long apiBehind = now.apiBehindMillis(earlier);
    if (apiBehind > 0) {
      String length = length(apiBehind);
      add(findings, Check.API_TIME_WENT_BACK, "the session's API time went back by " + length);
    }
    if (more > MOST_AT_ONCE_USD && now.hasApiTimeOf(earlier)) {
      String sum = usd(more);
      add(findings, Check.COST_WITHOUT_API_TIME, "the cost rose by " + sum + " without API time");
    }
    return findings;
  }

  private static void add(List<Finding> findings, Check check, String sentence) {
    findings.add(new Finding(check, sentence));
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
