package statusline.broker.fetch;

import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import statusline.broker.cache.CacheKey;
import statusline.storage.guard.AccessGuard;

/// A fetch for a thread of the pool. Safe for use by several threads.
final class FetchTask {
  private final ActiveModule<?> module;
  private final CacheKey key;
  private final InFlightFetch fetch;
  private final FutureTask<?> work;
  private final Consumer<String> failed;

  /// Creates a task that has not been started.
  ///
  /// @param work calls the data module and completes the fetch
  /// @param failed takes the reason if the fetch fails outside the data module
  FetchTask(
      ActiveModule<?> module,
      CacheKey key,
      InFlightFetch fetch,
      Runnable work,
      Consumer<String> failed) {
    this.module = module;
    this.key = key;
    this.fetch = fetch;
    this.work = new FutureTask<Void>(work, null);
    this.failed = failed;
  }

  String moduleId() {
    return module.id();
  }

  int moduleLimit() {
    return module.policy().maxConcurrent();
  }

  boolean isDone() {
    return fetch.isDone();
  }

  /// Runs the fetch on the calling thread, unless no line waits for it any more.
  void run(AccessGuard guard) {
    if (isDone()) {
      return;
    }
    guard.perform("fetch " + key, module.policy().timeout().toNanos(), work::run);
  }

  /// Ends the fetch because of its timeout.
  void expire() {
    fail(fetch.timeoutReason());
  }

  /// Ends the fetch without a reading, unless it has ended.
  void fail(String reason) {
    failed.accept(reason);
  }

  void interrupt() {
    work.cancel(true);
  }
}
