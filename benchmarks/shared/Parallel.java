package shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs a task for several items, each on its own thread.
public final class Parallel {
  /// The task for one item.
  public interface Task<T, R> {
    R of(T item) throws Exception;
  }

  private Parallel() {}

  /// {@return the results, in the order of the items; all tasks start at the same moment}
  public static <T, R> List<R> atOnce(List<T> items, Task<T, R> task) throws Exception {
    var barrier = new CyclicBarrier(items.size());
    return forEach(
        items,
        item -> {
          barrier.await();
          return task.of(item);
        });
  }

  /// {@return the results, in the order of the items}
  public static <T, R> List<R> forEach(List<T> items, Task<T, R> task) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(items.size())) {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> task.of(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(result(future));
      }
      return results;
    }
  }

  private static <R> R result(Future<R> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      // The other tasks may run for minutes, so end the program.
      failed.getCause().printStackTrace();
      System.exit(2);
      throw failed;
    }
  }
}
