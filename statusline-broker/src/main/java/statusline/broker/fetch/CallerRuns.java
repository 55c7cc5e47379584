package statusline.broker.fetch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Decides whether a data module's quick fetches run on the line's thread, which avoids waking
/// another one. Safe for use by several threads.
///
/// A line cannot abandon a fetch on its own thread. If such a fetch hangs, its client gets no
/// answer and shows the session's last line. To limit this, all further fetches of the data module
/// use the pool while one has been running on a line's thread for more than a moment.
final class CallerRuns {
  private static final long MOMENT_NANOS = Batch.MOMENT.toNanos();

  private final boolean isTrusted;
  private final AtomicReference<@Nullable Run> running = new AtomicReference<>();

  /// Creates a state without running fetches.
  ///
  /// @param isTrusted whether the data module's fetches are known to be quick
  CallerRuns(boolean isTrusted) {
    this.isTrusted = isTrusted;
  }

  /// {@return whether a fetch may run on the line's thread}
  boolean isAllowed(long nanos) {
    Run earlier = running.get();
    return isTrusted && (earlier == null || nanos - earlier.sinceNanos() < MOMENT_NANOS);
  }

  /// Runs a fetch on the calling thread.
  ///
  /// @param inFlight the fetch
  /// @param nanos current time of the ticker
  void run(FetchPool pool, FetchPool.Fetch fetch, InFlightFetch inFlight, long nanos) {
    var run = new Run(inFlight, nanos);
    // Watching one fetch is enough: if several hang, this one or the next one does.
    running.compareAndSet(null, run);
    try {
      pool.runHere(fetch);
    } finally {
      running.compareAndSet(run, null);
    }
  }

  /// {@return the running fetch if it exceeds its timeout, which its line cannot enforce}
  Optional<InFlightFetch> late(long nanos) {
    Run earlier = running.get();
    if (earlier == null) {
      return Optional.empty();
    }
    InFlightFetch inFlight = earlier.inFlight();
    return !inFlight.isDone() && inFlight.remaining(nanos).isZero()
        ? Optional.of(inFlight)
        : Optional.empty();
  }

  /// A fetch on a line's thread.
  ///
  /// @param inFlight the fetch
  /// @param sinceNanos start time
  private record Run(InFlightFetch inFlight, long sinceNanos) {}
}
