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

/// A thread pool for fetches with a limit in total and for each data module.
///
/// A hanging data module uses up its own threads only; its waiting fetches block no others. Safe
/// for use by several threads.
final class FetchPool implements AutoCloseable {
  private static final long KEEP_THREADS_SECONDS = 30;

  private final int limit;
  private final ThreadPoolExecutor threads;
  private final Queue<Fetch> queue = new ArrayDeque<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int totalRunning;

  /// Creates a pool without threads.
  ///
  /// @param name name of the threads
  /// @param limit maximum number of concurrent fetches
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

  /// Runs a fetch as soon as a thread is free, unless it is cancelled or started before.
  synchronized void execute(Fetch fetch) {
    queue.add(fetch);
    dispatch();
  }

  /// Runs fetches one after another on one thread.
  ///
  /// A fetch whose data module is at its limit is queued. If no thread is free, all fetches are
  /// queued and `ended` is released at once.
  ///
  /// @param fetches fetches to run
  /// @param ended released after the last fetch
  synchronized void execute(List<Fetch> fetches, CountDownLatch ended) {
    if (totalRunning < limit) {
      threads.execute(() -> runTogether(fetches, ended));
      totalRunning++;
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
      threadReleased();
    }
  }

  /// Runs a fetch on the calling thread, or queues it if its data module is at its limit.
  void runHere(Fetch fetch) {
    if (begins(fetch)) {
      run(fetch);
      // Clear an interrupt of this fetch, so that it does not reach the next one.
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
    while (totalRunning < limit && waiting.hasNext()) {
      Fetch next = waiting.next();
      if (next.task().isDone()) {
        waiting.remove();
      } else if (begins(next)) {
        waiting.remove();
        totalRunning++;
        threads.execute(() -> runAlone(next));
      }
    }
  }

  private void runAlone(Fetch fetch) {
    try {
      run(fetch);
    } finally {
      threadReleased();
    }
  }

  private synchronized void ended(Fetch fetch) {
    running.merge(fetch.moduleId(), -1, Integer::sum);
    if (!queue.isEmpty()) {
      dispatch();
    }
  }

  private synchronized void threadReleased() {
    totalRunning--;
    dispatch();
  }

  /// Interrupts running fetches and drops queued ones.
  @Override
  public synchronized void close() {
    queue.clear();
    threads.shutdownNow();
  }

  /// A fetch to run.
  ///
  /// @param moduleId id of its data module
  /// @param moduleLimit maximum number of concurrent fetches of the data module
  /// @param task task that runs at most once
  record Fetch(String moduleId, int moduleLimit, FutureTask<?> task) {}
}
