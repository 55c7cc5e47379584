package statusline.broker.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import statusline.broker.fetch.World;

/// Compares what a session's transcript tells with itself and with what the host says. It reads
/// files, so no line waits for it. Safe for use by several threads, which look one after another.
final class TranscriptLook {
  private static final long OUT_OF_ORDER_MILLIS = 60_000;
  private static final String READER = "statusline.check";

  private final World world;
  private final PriceComparison prices = new PriceComparison();
  private int era;

  TranscriptLook(World world) {
    this.world = world;
  }

  /// {@return what does not fit}
  ///
  /// @param transcript of the session
  /// @param costUsd of the session, as the host says
  /// @param current number of the time in which the host's figures go on; a new one begins anew
  /// @param nanos when the host said so, on a monotonic ticker
  synchronized List<Finding> findings(
      Path transcript, OptionalDouble costUsd, int current, long nanos) {
    if (era != current) {
      era = current;
      prices.reset();
    }
    TokenTotals tokens = totals(transcript);
    List<Finding> findings = new ArrayList<>();
    long behind = tokens.latestAt() - tokens.lastAt();
    if (tokens.lastAt() > 0 && behind > OUT_OF_ORDER_MILLIS) {
      String length = HostComparison.length(behind);
      String sentence = "the transcript's last reply is dated " + length + " before an earlier one";
      findings.add(new Finding(Check.REPLY_WENT_BACK, sentence));
    }
    if (costUsd.isEmpty() || tokens.all() == 0) {
      prices.reset();
      return findings;
    }
    Instant at = world.clock().instant();
    var look = new PriceComparison.Look(costUsd.getAsDouble(), tokens, nanos, at);
    prices
        .with(look, since -> SubAgents.mayHaveWorked(world.files(), transcript, since))
        .ifPresent(findings::add);
    return findings;
  }

  private TokenTotals totals(Path transcript) {
    try {
      return world.transcripts().fold(READER, transcript, new TokenFold());
    } catch (IOException unreadable) {
      return TokenTotals.NONE;
    }
  }
}
