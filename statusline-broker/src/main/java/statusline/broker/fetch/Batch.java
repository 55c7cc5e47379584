package statusline.broker.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The quick fetches of one line, which run one after another.
///
/// Fetches of trusted data modules run on the line's thread, the others on one thread of the pool,
/// because a thread for each costs more than most fetches. If a fetch in the pool hangs, those
/// behind it get threads of their own after a moment. Used by the line's thread only.
public final class Batch {
  /// A fetch that takes longer may hang.
  static final Duration MOMENT = Duration.ofMillis(10);

  private final FetchPool pool;
  private final Ticker ticker;
  private final List<Own> own = new ArrayList<>();
  private final List<FetchPool.Fetch> others = new ArrayList<>();

  /// Creates an empty batch.
  ///
  /// @param pool pool for untrusted fetches
  /// @param ticker ticker that times the fetches
  Batch(FetchPool pool, Ticker ticker) {
    this.pool = pool;
    this.ticker = ticker;
  }

  void add(FetchPool.Fetch fetch, InFlightFetch inFlight, CallerRuns callerRuns) {
    if (callerRuns.isAllowed(ticker.nanos())) {
      own.add(new Own(fetch, inFlight, callerRuns));
    } else {
      others.add(fetch);
    }
  }

  /// Runs the fetches and waits a moment for those in the pool. Later ones continue in the
  /// background.
  public void run() {
    try {
      var ended = new CountDownLatch(others.isEmpty() ? 0 : 1);
      if (!others.isEmpty()) {
        pool.execute(others, ended);
      }
      for (Own fetch : own) {
        fetch.callerRuns().run(pool, fetch.fetch(), fetch.inFlight(), ticker.nanos());
      }
      await(ended);
    } catch (RejectedExecutionException closing) {
      // The pool is closed, so this last line runs them itself.
      runAllHere();
    }
  }

  private void await(CountDownLatch ended) {
    try {
      if (!ended.await(MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
        runSeparately();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      runSeparately();
    }
  }

  /// Gives each fetch its own thread. A fetch that has started is not started again.
  private void runSeparately() {
    for (FetchPool.Fetch fetch : others) {
      pool.execute(fetch);
    }
  }

  private void runAllHere() {
    for (Own fetch : own) {
      fetch.fetch().task().run();
    }
    for (FetchPool.Fetch fetch : others) {
      fetch.task().run();
    }
  }

  /// A fetch for the line's thread.
  private record Own(FetchPool.Fetch fetch, InFlightFetch inFlight, CallerRuns callerRuns) {}
}
