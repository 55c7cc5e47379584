package statusline.broker.check;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A comparison of a session's cost with the tokens in its transcript.
///
/// The bounds are wide. An inconsistency is reported only if two consecutive samples show it,
/// because host and transcript are not written at the same moment. Not thread-safe.
final class PriceComparison {
  /// Upper bound in USD per token. The highest known price is output in fast mode, 150 USD per
  /// million.
  private static final double DEAREST = 300e-6;

  /// Lower bound in USD per token. The lowest known price is a cache read, 0.02 USD per million.
  private static final double CHEAPEST = 0.01e-6;

  /// Tolerance for requests that no transcript contains, such as titles and summaries.
  private static final double UNSEEN_USD = 1;

  /// Fewer tokens may cost less than a cent.
  private static final long ENOUGH_TOKENS = 200_000;

  private static final long RESTART_NANOS = 600_000_000_000L;

  private @Nullable Sample start;
  private @Nullable ConsistencyCheck doubt;

  /// Cost and tokens at one moment.
  ///
  /// @param usd cost of the session in USD
  /// @param tokens tokens of its transcript
  /// @param nanos time of a monotonic ticker
  /// @param at wall-clock time
  record Sample(double usd, TokenTotals tokens, long nanos, Instant at) {}

  /// Restarts the comparison with the next sample.
  void reset() {
    start = null;
    doubt = null;
  }

  /// {@return the inconsistency that this and the previous sample show}
  ///
  /// @param now new sample
  /// @param elsewhere whether tokens that are missing from the transcript may have been used since
  ///     a time; called only if the result matters
  Optional<Inconsistency> with(Sample now, Predicate<Instant> elsewhere) {
    Sample then = start;
    if (then == null || !continues(now, then)) {
      start = now;
      doubt = null;
      return Optional.empty();
    }
    ConsistencyCheck before = doubt;
    ConsistencyCheck found = compared(now, then);
    doubt = found;
    if (found == null) {
      start = now.nanos() - then.nanos() > RESTART_NANOS ? now : then;
      return Optional.empty();
    }
    if (found != before) {
      return Optional.empty();
    }
    reset();
    if (found == ConsistencyCheck.COST_WITHOUT_TOKENS && elsewhere.test(then.at())) {
      return Optional.empty();
    }
    return Optional.of(new Inconsistency(found, sentence(found, now, then)));
  }

  private static boolean continues(Sample now, Sample then) {
    return now.usd() >= then.usd()
        && now.tokens().all() >= then.tokens().all()
        && now.tokens().compactions() == then.tokens().compactions();
  }

  private static @Nullable ConsistencyCheck compared(Sample now, Sample then) {
    double usd = now.usd() - then.usd();
    long most = now.tokens().all() - then.tokens().settled();
    if (usd > UNSEEN_USD + most * DEAREST) {
      return ConsistencyCheck.COST_WITHOUT_TOKENS;
    }
    long least = now.tokens().settled() - then.tokens().all();
    return least >= ENOUGH_TOKENS && usd < least * CHEAPEST
        ? ConsistencyCheck.TOKENS_WITHOUT_COST
        : null;
  }

  private static String sentence(ConsistencyCheck found, Sample now, Sample then) {
    double seconds = Math.max(1, (now.nanos() - then.nanos()) / 1e9);
    double usd = now.usd() - then.usd();
    long tokens = now.tokens().all() - then.tokens().all();
    String cost = HostComparison.usd(usd * 3_600 / seconds) + " an hour";
    String rate = Math.round(tokens * 60 / seconds) + " tokens a minute in the transcript";
    return found == ConsistencyCheck.COST_WITHOUT_TOKENS
        ? cost + " is more than any model costs at " + rate
        : cost + " is less than any model costs at " + rate;
  }
}
