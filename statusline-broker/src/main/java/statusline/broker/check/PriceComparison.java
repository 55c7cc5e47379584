package statusline.broker.check;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tokens per minute of a session's transcript against its cost per hour.
///
/// The bounds are wide, and a look that does not fit counts only when the next one does not fit
/// either: host and transcript are not written in the same moment. Not safe for use by several
/// threads.
final class PriceComparison {
  /// USD a token. The dearest one known is of output in fast mode, 150 USD a million.
  private static final double DEAREST = 300e-6;

  /// USD a token. The cheapest one known is read from a cache, 0.02 USD a million.
  private static final double CHEAPEST = 0.01e-6;

  /// Requests beside the conversation, a title or a summary, are in no transcript.
  private static final double UNSEEN_USD = 1;

  /// Fewer tokens say nothing: their cost may be below a cent.
  private static final long ENOUGH_TOKENS = 200_000;

  private static final long BEGIN_ANEW_NANOS = 600_000_000_000L;

  private @Nullable Look start;
  private @Nullable Check doubt;

  /// What was known at one moment.
  ///
  /// @param usd cost of the session
  /// @param tokens of its transcript
  /// @param nanos when, on a monotonic ticker
  /// @param at when, on the wall clock
  record Look(double usd, TokenTotals tokens, long nanos, Instant at) {}

  /// Begins anew with the next look.
  void reset() {
    start = null;
    doubt = null;
  }

  /// {@return what does not fit, where the look before did not fit either}
  ///
  /// @param now what is known
  /// @param elsewhere whether tokens may have been used since a point in time that are in no record
  ///     of the transcript; asked only where that matters
  Optional<Finding> with(Look now, Predicate<Instant> elsewhere) {
    Look then = start;
    if (then == null || !continues(now, then)) {
      start = now;
      doubt = null;
      return Optional.empty();
    }
    Check before = doubt;
    Check found = compared(now, then);
    doubt = found;
    if (found == null) {
      start = now.nanos() - then.nanos() > BEGIN_ANEW_NANOS ? now : then;
      return Optional.empty();
    }
    if (found != before) {
      return Optional.empty();
    }
    reset();
    if (found == Check.COST_WITHOUT_TOKENS && elsewhere.test(then.at())) {
      return Optional.empty();
    }
    return Optional.of(new Finding(found, sentence(found, now, then)));
  }

  private static boolean continues(Look now, Look then) {
    return now.usd() >= then.usd()
        && now.tokens().all() >= then.tokens().all()
        && now.tokens().compactions() == then.tokens().compactions();
  }

  private static @Nullable Check compared(Look now, Look then) {
    double usd = now.usd() - then.usd();
    long most = now.tokens().all() - then.tokens().settled();
    if (usd > UNSEEN_USD + most * DEAREST) {
      return Check.COST_WITHOUT_TOKENS;
    }
    long least = now.tokens().settled() - then.tokens().all();
    return least >= ENOUGH_TOKENS && usd < least * CHEAPEST ? Check.TOKENS_WITHOUT_COST : null;
  }

  private static String sentence(Check found, Look now, Look then) {
    double seconds = Math.max(1, (now.nanos() - then.nanos()) / 1e9);
    double usd = now.usd() - then.usd();
    long tokens = now.tokens().all() - then.tokens().all();
    String cost = HostComparison.usd(usd * 3_600 / seconds) + " an hour";
    String rate = Math.round(tokens * 60 / seconds) + " tokens a minute in the transcript";
    return found == Check.COST_WITHOUT_TOKENS
        ? cost + " is more than any model costs at " + rate
        : cost + " is less than any model costs at " + rate;
  }
}
