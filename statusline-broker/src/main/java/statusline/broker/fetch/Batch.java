package statusline.broker.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The quick fetches of one line: they run one after another on one thread, since handing each to a
/// thread of its own costs more than most of them.
///
/// One that hangs takes nobody with it: what has not begun after a moment gets a thread of its own
/// after all. Made, filled and waited for by the line's thread.
public final class Batch {
  private static final Duration MOMENT = Duration.ofMillis(10);

  private final FetchPool pool;
  private final List<FetchPool.Fetch> fetches = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  /// Makes a batch of nothing.
  ///
  /// @param pool whose threads it takes
  Batch(FetchPool pool) {
    this.pool = pool;
  }

  void add(String moduleId, int moduleLimit, FutureTask<?> fetch) {
    fetches.add(new FetchPool.Fetch(moduleId, moduleLimit, fetch));
  }

  /// Runs the fetches, and waits a moment for all of them. What is still under way then goes on.
  public void run() {
    if (fetches.isEmpty()) {
      return;
    }
    try {
      pool.execute(fetches, ended);
      if (!ended.await(MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
        scatter();
      }
    } catch (RejectedExecutionException closing) {
      // The last line of a broker has nobody else to run them.
      for (FetchPool.Fetch fetch : fetches) {
        fetch.task().run();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      scatter();
    }
  }

  /// A fetch that has begun is not begun again.
  private void scatter() {
    for (FetchPool.Fetch fetch : fetches) {
      pool.execute(fetch);
    }
  }
}
