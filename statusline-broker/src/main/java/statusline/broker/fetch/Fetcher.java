package statusline.broker.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import statusline.api.Effort;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;

/// Runs fetches concurrently, each on a platform thread and with a timeout.
///
/// Trusted quick fetches run on the line's thread ({@link CallerRuns}). Concurrent requests for one
/// key are deduplicated: they join the in-flight fetch. Session readings are not shared, because
/// each fetch uses the document of its run. A fetch stores its reading even if no line waits for it
/// any more.
///
/// Quick fetches and fetches of short programs share one thread pool. Expensive fetches have
/// another one, so they delay nothing else. Each data module has its own limit in both pools. A
/// {@link CircuitBreaker} delays fetches for keys that failed. Safe for use by several threads.
public final class Fetcher implements AutoCloseable {
  private final FetchPool usual;
  private final FetchPool expensive;
  private final Map<CacheKey, InFlightFetch> inFlight = new ConcurrentHashMap<>();
  private final CircuitBreaker circuits = new CircuitBreaker(new Random());
  private final Ticker ticker;
  private final ReadingCache cache;
  private @Nullable ScheduledThreadPoolExecutor deadlines;

  /// Creates a fetcher without threads.
  ///
  /// @param ticker ticker for timeouts
  /// @param cache cache for the readings
  /// @param maxConcurrent maximum number of concurrent fetches that are not expensive
  /// @param expensiveThreads maximum number of concurrent expensive fetches
  public Fetcher(Ticker ticker, ReadingCache cache, int maxConcurrent, int expensiveThreads) {
    this.ticker = ticker;
    this.cache = cache;
    this.usual = new FetchPool("fetch", maxConcurrent);
    this.expensive = new FetchPool("expensive fetch", expensiveThreads);
  }

  /// {@return an empty batch for the quick fetches of one line}
  public Batch batch() {
    return new Batch(usual, ticker);
  }

  /// {@return the in-flight fetch for a key, or a new one}
  ///
  /// A fetch without refresh interval is added to the line's batch and starts with it.
  ///
  /// @param module data module to fetch
  /// @param key cache key
  /// @param line scope context of the line
  /// @param known reading that the line found too old; a newer one may have been cached since
  /// @param batch quick fetches of the line
  public InFlightFetch startOrJoin(
      ActiveModule<?> module, CacheKey key, LineScope line, @Nullable Reading known, Batch batch) {
    if (key.scope().kind() == Scope.Kind.SESSION) {
      // The line waits for these, so they need not run concurrently.
      boolean isQuick = module.effort() == Effort.QUICK && module.isOfEveryLine();
      return isQuick ? start(module, key, line, batch) : start(module, key, line);
    }
    String objection = circuits.objection(key, ticker.nanos());
    if (!objection.isEmpty()) {
      return InFlightFetch.completed(FetchOutcome.failed(objection));
    }
    return inFlight.compute(
        key,
        (same, underWay) -> {
          if (underWay != null && !underWay.isDone()) {
            module.counters().joined();
            return underWay;
          }
          Reading cached = cache.get(key).orElse(null);
          return cached == null || cached == known
              ? start(module, key, line)
              : InFlightFetch.completed(FetchOutcome.of(cached));
        });
  }

  private InFlightFetch start(ActiveModule<?> module, CacheKey key, LineScope line, Batch batch) {
    long now = ticker.nanos();
    Optional<InFlightFetch> late = module.callerRuns().late(now);
    if (late.isPresent()) {
      expire(module, key, late.get());
    }
    var fetch = new InFlightFetch(module.policy().timeout(), now);
    batch.add(task(module, key, line, fetch), fetch, module.callerRuns());
    return fetch;
  }

  private InFlightFetch start(ActiveModule<?> module, CacheKey key, LineScope line) {
    var fetch = new InFlightFetch(module.policy().timeout(), ticker.nanos());
    FetchPool pool = module.effort() == Effort.EXPENSIVE ? expensive : usual;
    pool.execute(task(module, key, line, fetch));
    return fetch;
  }

  private FetchPool.Fetch task(
      ActiveModule<?> module, CacheKey key, LineScope line, InFlightFetch fetch) {
    var task = new FutureTask<Void>(() -> run(module, key, line, fetch), null);
    fetch.runs(task);
    return new FetchPool.Fetch(module.id(), module.policy().maxConcurrent(), task);
  }

  private void run(ActiveModule<?> module, CacheKey key, LineScope line, InFlightFetch fetch) {
    fetch.markStarted();
    long started = ticker.nanos();
    FetchOutcome outcome;
    try {
      outcome = module.fetch(key.scope(), line);
    } catch (Exception | Error broken) {
      outcome = FetchOutcome.failed(Failure.sentence(broken));
    }
    module.counters().fetched(ticker.nanos() - started);
    complete(module, key, fetch, outcome);
  }

  /// Only an outcome before the timeout is stored.
  private void complete(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, FetchOutcome outcome) {
    if (fetch.isDone()) {
      return;
    }
    Optional<Reading> reading = outcome.reading();
    if (reading.isPresent()) {
      circuits.succeeded(key);
      if (module.isKept()) {
        cache.put(key, reading.get());
      }
    } else {
      failed(module, key, outcome);
    }
    fetch.complete(outcome);
    inFlight.remove(key, fetch);
  }

  private void failed(ActiveModule<?> module, CacheKey key, FetchOutcome outcome) {
    module.counters().failed();
    if (key.scope().kind() != Scope.Kind.SESSION) {
      circuits.failed(key, outcome.failure(), module.policy(), ticker.nanos());
    }
  }

  /// {@return the number of keys of a data module whose circuit breaker is open}
  public int openCircuits(String moduleId) {
    return circuits.open(moduleId);
  }

  /// {@return the outcome of a fetch; empty if it is still in flight}
  ///
  /// @param module data module of the fetch
  /// @param key cache key
  /// @param fetch fetch to wait for
  /// @param wait maximum time to wait
  public Optional<FetchOutcome> await(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, Duration wait) {
    Duration left = fetch.remaining(ticker.nanos());
    if (wait.compareTo(left) < 0) {
      Optional<FetchOutcome> outcome = fetch.await(wait);
      if (outcome.isEmpty() && fetch.claimTimeout()) {
        expireAfter(fetch.remaining(ticker.nanos()), module, key, fetch);
      }
      return outcome;
    }
    Optional<FetchOutcome> outcome = fetch.await(left);
    if (outcome.isEmpty()) {
      expire(module, key, fetch);
      return fetch.await(Duration.ZERO);
    }
    return outcome;
  }

  private void expire(ActiveModule<?> module, CacheKey key, InFlightFetch fetch) {
    if (fetch.expire()) {
      fetch.await(Duration.ZERO).ifPresent(outcome -> failed(module, key, outcome));
      inFlight.remove(key, fetch);
    }
  }

  /// Enforces the timeout when no line waits any more. Most one-shot processes never need this
  /// thread.
  private synchronized void expireAfter(
      Duration left, ActiveModule<?> module, CacheKey key, InFlightFetch fetch) {
    ScheduledThreadPoolExecutor clock = deadlines;
    if (clock == null) {
      clock =
          new ScheduledThreadPoolExecutor(
              1, task -> Thread.ofPlatform().daemon().name("deadlines").unstarted(task));
      clock.setRemoveOnCancelPolicy(true);
      deadlines = clock;
    }
    var unused =
        clock.schedule(() -> expire(module, key, fetch), left.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Interrupts all in-flight fetches.
  @Override
  public synchronized void close() {
    usual.close();
    expensive.close();
    if (deadlines != null) {
      deadlines.shutdownNow();
    }
  }
}
