package statusline.broker.fetch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
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
  private final Queue<Fetch> queue = new ArrayDeque<>();
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

  /// Runs a fetch as soon as there is room for it, unless it was cancelled or has begun until then.
  synchronized void execute(Fetch fetch) {
    queue.add(fetch);
    dispatch();
  }

  /// Runs fetches one after another on one thread; those whose data module is at its limit wait as
  /// any other does, and so do all where no thread is left: then nobody waits for `ended`.
  ///
  /// @param fetches to run
  /// @param ended is told when the last one has been run
  synchronized void execute(List<Fetch> fetches, CountDownLatch ended) {
    if (runningInAll < limit) {
      threads.execute(() -> runTogether(fetches, ended));
      runningInAll++;
    } else {
      queue.addAll(fetches);
      ended.countDown();
    }
  }

  private void runTogether(List<Fetch> fetches, CountDownLatch ended) {
    try {
      for (Fetch fetch : fetches) {
        runHere(fetch);
      }
    } finally {
      ended.countDown();
      left();
    }
  }

  /// Runs a fetch on the calling thread, unless its data module is at its limit: then it waits as
  /// any other does.
  void runHere(Fetch fetch) {
    if (begins(fetch)) {
      run(fetch);
      // It may have been interrupted for its deadline, which is not the next one's.
      Thread.interrupted();
    } else {
      execute(fetch);
    }
  }

  private void run(Fetch fetch) {
    try {
      fetch.task().run();
    } finally {
      ended(fetch);
    }
  }

  private synchronized boolean begins(Fetch fetch) {
    int ofModule = running.getOrDefault(fetch.moduleId(), 0);
    if (ofModule >= fetch.moduleLimit()) {
      return false;
    }
    running.put(fetch.moduleId(), ofModule + 1);
    return true;
  }

  private synchronized void dispatch() {
    Iterator<Fetch> waiting = queue.iterator();
    while (runningInAll < limit && waiting.hasNext()) {
      Fetch next = waiting.next();
      if (next.task().isDone()) {
        waiting.remove();
      } else if (begins(next)) {
        waiting.remove();
        runningInAll++;
        threads.execute(() -> runAlone(next));
      }
    }
  }

  private void runAlone(Fetch fetch) {
    try {
      run(fetch);
    } finally {
      left();
    }
  }

  private synchronized void ended(Fetch fetch) {
    running.merge(fetch.moduleId(), -1, Integer::sum);
    if (!queue.isEmpty()) {
      dispatch();
    }
  }

  private synchronized void left() {
    runningInAll--;
    dispatch();
  }

  /// Interrupts what runs and forgets what waits.
  @Override
  public synchronized void close() {
    queue.clear();
    threads.shutdownNow();
  }

  /// A fetch to run.
  ///
  /// @param moduleId of its data module
  /// @param moduleLimit how many of that data module may run at once
  /// @param task runs once, however often it is begun
  record Fetch(String moduleId, int moduleLimit, FutureTask<?> task) {}
}
