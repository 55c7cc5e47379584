package statusline.broker.fetch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Whether the quick fetches of a data module run on the thread of the line that asks: waking
/// another one costs more than they do. Safe for use by several threads.
///
/// On its own thread a line cannot give up a fetch that hangs, so its client goes without an answer
/// and shows the session's last line. That may happen to the lines that have begun by then and to
/// no more: as long as one such fetch is under way for longer than a moment, all others get threads
/// of the pool, where they are given up in time.
final class CallerRuns {
  private static final long MOMENT_NANOS = Batch.MOMENT.toNanos();

  private final boolean isTrusted;
  private final AtomicReference<@Nullable Run> underWay = new AtomicReference<>();

  /// Makes one under which no fetch is under way.
  ///
  /// @param isTrusted whether it is known that the data module's fetches are quick
  CallerRuns(boolean isTrusted) {
    this.isTrusted = isTrusted;
  }

  /// {@return whether a fetch may run on the thread of its line}
  boolean isAllowed(long nanos) {
    Run earlier = underWay.get();
    return isTrusted && (earlier == null || nanos - earlier.sinceNanos() < MOMENT_NANOS);
  }

  /// Runs a fetch on the calling thread.
  ///
  /// @param flight of it
  /// @param nanos now
  void run(FetchPool pool, FetchPool.Fetch fetch, Flight flight, long nanos) {
    var run = new Run(flight, nanos);
    // One is enough to be watched: if others hang as well, it does so too, or the next one does.
    underWay.compareAndSet(null, run);
    try {
      pool.runHere(fetch);
    } finally {
      underWay.compareAndSet(run, null);
    }
  }

  /// {@return a flight that is to be interrupted, for its line cannot do so}
  Optional<Flight> late(long nanos) {
    Run earlier = underWay.get();
    if (earlier == null) {
      return Optional.empty();
    }
    Flight flight = earlier.flight();
    return !flight.isDone() && flight.left(nanos).isZero() ? Optional.of(flight) : Optional.empty();
  }

  /// A fetch on the thread of its line.
  ///
  /// @param flight of it
  /// @param sinceNanos when it began
  private record Run(Flight flight, long sinceNanos) {}
}
