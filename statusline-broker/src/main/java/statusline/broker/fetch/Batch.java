package statusline.broker.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The quick fetches of one line: they run one after another, those of the data modules that are
/// trusted on the line's own thread, the others on one of the pool, since handing each to a thread
/// of its own costs more than most of them.
///
/// One that hangs in the pool takes nobody with it: what has not begun after a moment gets a thread
/// of its own after all. Made, filled and waited for by the line's thread.
public final class Batch {
  /// What is under way for longer may hang.
  static final Duration MOMENT = Duration.ofMillis(10);

  private final FetchPool pool;
  private final Ticker ticker;
  private final List<Own> own = new ArrayList<>();
  private final List<FetchPool.Fetch> others = new ArrayList<>();

  /// Makes a batch of nothing.
  ///
  /// @param pool whose threads it takes
  /// @param ticker tells how long a fetch is under way
  Batch(FetchPool pool, Ticker ticker) {
    this.pool = pool;
    this.ticker = ticker;
  }

  void add(FetchPool.Fetch fetch, Flight flight, CallerRuns callerRuns) {
    if (callerRuns.isAllowed(ticker.nanos())) {
      own.add(new Own(fetch, flight, callerRuns));
    } else {
      others.add(fetch);
    }
  }

  /// Runs the fetches, and waits a moment for those in the pool. What is still under way then goes
  /// on.
  public void run() {
    try {
      var ended = new CountDownLatch(others.isEmpty() ? 0 : 1);
      if (!others.isEmpty()) {
        pool.execute(others, ended);
      }
      for (Own fetch : own) {
        fetch.callerRuns().run(pool, fetch.fetch(), fetch.flight(), ticker.nanos());
      }
      await(ended);
    } catch (RejectedExecutionException closing) {
      // The last line of a broker has nobody else to run them.
      runAllHere();
    }
  }

  private void await(CountDownLatch ended) {
    try {
      if (!ended.await(MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
        scatter();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      scatter();
    }
  }

  /// A fetch that has begun is not begun again.
  private void scatter() {
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

  /// A fetch for the line's own thread.
  private record Own(FetchPool.Fetch fetch, Flight flight, CallerRuns callerRuns) {}
}
