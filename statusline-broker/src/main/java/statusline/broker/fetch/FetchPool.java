package statusline.broker.fetch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import statusline.storage.guard.StuckException;
import statusline.storage.guard.Workers;

/// Runs fetches in the background, with a limit in total and for each data module.
///
/// A fetch that exceeds its timeout gives its place back, even if its thread never returns. Safe
/// for use by several threads.
final class FetchPool implements AutoCloseable {
  private static final int MAX_QUEUED = 1_000;

  private final Workers workers;
  private final int limit;
  private final Queue<FetchTask> queue = new ArrayDeque<>();
  private final Map<String, Integer> runningOfModule = new HashMap<>();
  private final Set<FetchTask> running = ConcurrentHashMap.newKeySet();
  private boolean isClosed;

  /// Creates a pool.
  ///
  /// @param workers whose threads run the fetches
  /// @param limit maximum number of concurrent fetches
  FetchPool(Workers workers, int limit) {
    this.workers = workers;
    this.limit = limit;
  }

  /// Runs a fetch as soon as there is a place for it, unless it has ended before. If the queue is
  /// full, the fetch fails.
  synchronized void execute(FetchTask task) {
    if (isClosed) {
      task.fail("it is being closed");
    } else if (isFull()) {
      task.fail("too many fetches are queued");
    } else {
      queue.add(task);
      dispatch();
    }
  }

  private boolean isFull() {
    return queue.size() >= MAX_QUEUED && !queue.removeIf(FetchTask::isDone);
  }

  private void dispatch() {
    Iterator<FetchTask> waiting = queue.iterator();
    while (running.size() < limit && waiting.hasNext()) {
      FetchTask next = waiting.next();
      if (next.isDone()) {
        waiting.remove();
      } else if (runningOfModule.getOrDefault(next.moduleId(), 0) < next.moduleLimit()) {
        waiting.remove();
        begin(next);
      }
    }
  }

  private void begin(FetchTask task) {
    running.add(task);
    runningOfModule.merge(task.moduleId(), 1, Integer::sum);
    try {
      workers.execute(() -> run(task));
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      task.fail("no thread is free");
      running.remove(task);
      runningOfModule.merge(task.moduleId(), -1, Integer::sum);
    }
  }

  private void run(FetchTask task) {
    try {
      workers
          .guard()
          .run(
              () -> task.run(workers.guard()),
              () -> {
                task.expire();
                ended(task);
                interrupt(task);
              });
    } catch (StuckException stuck) {
      task.fail(String.valueOf(stuck.getMessage()));
    } finally {
      ended(task);
    }
  }

  /// Interrupting a thread closes the channel that it uses, which may take as long as its access.
  private void interrupt(FetchTask task) {
    try {
      workers.execute(task::interrupt);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      // The fetch ends without it, or never.
    }
  }

  private synchronized void ended(FetchTask task) {
    if (running.remove(task)) {
      runningOfModule.merge(task.moduleId(), -1, Integer::sum);
      dispatch();
    }
  }

  /// Interrupts running fetches and drops queued ones.
  @Override
  public synchronized void close() {
    isClosed = true;
    queue.clear();
    running.forEach(this::interrupt);
  }
}
