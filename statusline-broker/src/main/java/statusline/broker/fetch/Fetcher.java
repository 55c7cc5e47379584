package statusline.broker.fetch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import statusline.api.Scope;

/// Runs fetches beside each other, each on a platform thread and with a deadline.
///
/// Every data module has its own limit of fetches at once, so one that hangs uses up its own
/// threads and nobody else's. Safe for use by several threads.
public final class Fetcher implements AutoCloseable {
  private static final long KEEP_THREADS_SECONDS = 30;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEEP_THREADS_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> Thread.ofPlatform().daemon().name("fetch").unstarted(task));
  private final Ticker ticker;

  /// Makes a fetcher without a thread.
  public Fetcher(Ticker ticker) {
    this.ticker = ticker;
  }

  /// Starts a fetch.
  ///
  /// @param module to ask
  /// @param scope for what
  /// @param line for whom
  /// @param limit the fetch is interrupted after this time or its policy's timeout, if that is less
  /// @return what to wait for
  public Flight start(ActiveModule<?> module, Scope scope, LineScope line, Duration limit) {
    Duration timeout = module.policy().timeout();
    Duration deadline = timeout.compareTo(limit) < 0 ? timeout : limit;
    if (!module.permits().tryAcquire()) {
      return new Flight(null, deadline);
    }
    var permit = new Permit(module.permits());
    var task = new FutureTask<FetchOutcome>(() -> permitted(permit, module, scope, line));
    try {
      threads.execute(
          () -> {
            task.run();
            // Given up before its thread came to it, it has not run.
            permit.release();
          });
    } catch (RuntimeException | Error noThread) {
      permit.release();
      throw noThread;
    }
    return new Flight(task, deadline);
  }

  private static FetchOutcome permitted(
      Permit permit, ActiveModule<?> module, Scope scope, LineScope line) throws Exception {
    try {
      return module.fetch(scope, line);
    } finally {
      permit.release();
    }
  }

  /// One of a data module's permits, given back once.
  private static final class Permit {
    private final Semaphore permits;
    private final AtomicBoolean held = new AtomicBoolean(true);

    Permit(Semaphore permits) {
      this.permits = permits;
    }

    void release() {
      if (held.getAndSet(false)) {
        permits.release();
      }
    }
  }

  /// Interrupts what is still under way.
  @Override
  public void close() {
    threads.shutdownNow();
  }

  /// A fetch under way.
  public final class Flight {
    private final @Nullable Future<FetchOutcome> task;
    private final Duration limit;
    private final long started = ticker.nanos();

    private Flight(@Nullable Future<FetchOutcome> task, Duration limit) {
      this.task = task;
      this.limit = limit;
    }

    /// {@return what came of it, at its deadline at the latest}
    public FetchOutcome await() {
      if (task == null) {
        return FetchOutcome.failed("it is still busy with earlier fetches");
      }
      try {
        long left = limit.toNanos() - (ticker.nanos() - started);
        return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        task.cancel(true);
        return FetchOutcome.failed("it gave no answer within " + limit.toMillis() + " ms");
      } catch (ExecutionException thrown) {
        return FetchOutcome.failed(Failure.sentence(thrown.getCause()));
      } catch (InterruptedException interrupted) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        return FetchOutcome.failed("the line was given up");
      }
    }
  }
}
