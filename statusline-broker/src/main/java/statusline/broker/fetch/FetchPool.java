package statusline.broker.fetch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Platform threads for fetches, at most so many at once, of which no data module gets more than
/// its own limit: one that hangs uses up its own threads, and what waits for it stands in nobody's
/// way. Safe for use by several threads.
final class FetchPool implements AutoCloseable {
  private static final long KEEP_THREADS_SECONDS = 30;

  private final int limit;
  private final ThreadPoolExecutor threads;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int runningInAll;

  /// Makes a pool without a thread.
  ///
  /// @param name of its threads
  /// @param limit fetches at once
  FetchPool(String name, int limit) {
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            KEEP_THREADS_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
  }

  /// Runs a fetch as soon as there is room for it, unless it was cancelled until then.
  ///
  /// @param moduleId of its data module
  /// @param moduleLimit of that data module
  /// @param fetch to run
  synchronized void execute(String moduleId, int moduleLimit, FutureTask<?> fetch) {
    queue.add(new Waiting(moduleId, moduleLimit, fetch));
    dispatch();
  }

  private synchronized void dispatch() {
    Iterator<Waiting> waiting = queue.iterator();
    while (runningInAll < limit && waiting.hasNext()) {
      Waiting next = waiting.next();
      if (next.fetch().isDone()) {
        waiting.remove();
      } else if (running.getOrDefault(next.moduleId(), 0) < next.moduleLimit()) {
        waiting.remove();
        begin(next);
      }
    }
  }

  private void begin(Waiting next) {
    threads.execute(
        () -> {
          try {
            next.fetch().run();
          } finally {
            ended(next.moduleId());
          }
        });
    running.merge(next.moduleId(), 1, Integer::sum);
    runningInAll++;
  }

  private synchronized void ended(String moduleId) {
    running.merge(moduleId, -1, Integer::sum);
    runningInAll--;
    dispatch();
  }

  /// Interrupts what runs and forgets what waits.
  @Override
  public synchronized void close() {
    queue.clear();
    threads.shutdownNow();
  }

  /// A fetch in the queue.
  ///
  /// @param moduleId of its data module
  /// @param moduleLimit of that data module
  /// @param fetch to run
  private record Waiting(String moduleId, int moduleLimit, FutureTask<?> fetch) {}
}
