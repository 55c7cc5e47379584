package statusline.broker.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import statusline.broker.fetch.FetchEnvironment;

/// Checks a session's transcript against itself and against the host's figures.
///
/// It reads files, so no line waits for it. Safe for use by several threads, which check one after
/// another.
final class TranscriptLook {
  private static final long OUT_OF_ORDER_MILLIS = 60_000;
  private static final String READER = "statusline.check";

  private final FetchEnvironment environment;
  private final PriceComparison prices = new PriceComparison();
  private int era;

  TranscriptLook(FetchEnvironment environment) {
    this.environment = environment;
  }

  /// {@return the inconsistencies}
  ///
  /// @param transcript transcript of the session
  /// @param costUsd cost of the session according to the host
  /// @param current number of the period in which the host's figures continue; a new one restarts
  ///     the comparison
  /// @param nanos time of the host's figures on a monotonic ticker
  synchronized List<Inconsistency> inconsistencies(
      Path transcript, OptionalDouble costUsd, int current, long nanos) {
    if (era != current) {
      era = current;
      prices.reset();
    }
    TokenTotals tokens = totals(transcript);
    List<Inconsistency> inconsistencies = new ArrayList<>();
    long behind = tokens.latestAt() - tokens.lastAt();
    if (tokens.lastAt() > 0 && behind > OUT_OF_ORDER_MILLIS) {
      String length = HostComparison.length(behind);
      String sentence = "the transcript's last reply is dated " + length + " before an earlier one";
      inconsistencies.add(new Inconsistency(ConsistencyCheck.REPLY_WENT_BACK, sentence));
    }
    if (costUsd.isEmpty() || tokens.all() == 0) {
      prices.reset();
      return inconsistencies;
    }
    Instant at = environment.clock().instant();
    var look = new PriceComparison.Sample(costUsd.getAsDouble(), tokens, nanos, at);
    prices
        .with(look, since -> SubAgents.mayHaveWorked(environment.files(), transcript, since))
        .ifPresent(inconsistencies::add);
    return inconsistencies;
  }

  private TokenTotals totals(Path transcript) {
    try {
      return environment.transcripts().fold(READER, transcript, new TokenFold());
    } catch (IOException unreadable) {
      return TokenTotals.NONE;
    }
  }
}
