import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does the same for several sessions, each on a thread of its own.
final class Together {
  /// What is done for one of them.
  interface Task<T, R> {
    R of(T one) throws Exception;
  }

  private Together() {}

  /// {@return what came of it, in their order; all begin at the same moment}
  static <T, R> List<R> atOnce(List<T> all, Task<T, R> task) throws Exception {
    var barrier = new CyclicBarrier(all.size());
    return beside(
        all,
        one -> {
          barrier.await();
          return task.of(one);
        });
  }

  /// {@return what came of it, in their order}
  static <T, R> List<R> beside(List<T> all, Task<T, R> task) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      List<Future<R>> under = new ArrayList<>();
      for (T one : all) {
        under.add(threads.submit(() -> task.of(one)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> each : under) {
        results.add(result(each));
      }
      return results;
    }
  }

  private static <R> R result(Future<R> each) throws Exception {
    try {
      return each.get();
    } catch (ExecutionException broken) {
      // The others would go on for long.
      broken.getCause().printStackTrace();
      System.exit(2);
      throw broken;
    }
  }
}
