package statusline.broker.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import statusline.api.Effort;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.storage.guard.Workers;

/// Runs fetches, each with a timeout.
///
/// A quick fetch that every line needs runs on the line's thread, within the guarded access of its
/// data module. Other fetches run concurrently in the background. Requests for one key are
/// deduplicated: they join the in-flight fetch. Session readings are not shared, because each fetch
/// uses the document of its run. A fetch stores its reading even if no line waits for it any more.
///
/// Quick fetches and fetches of short programs share one pool. Expensive fetches have another one,
/// so they delay nothing else. A {@link CircuitBreaker} delays fetches for keys that failed. Safe
/// for use by several threads.
public final class Fetcher implements AutoCloseable {
  private final FetchPool usual;
  private final FetchPool expensive;
  private final Map<CacheKey, InFlightFetch> inFlight = new ConcurrentHashMap<>();
  private final OutdatedKeys outdated = new OutdatedKeys();
  private final CircuitBreaker circuits = new CircuitBreaker(new Random());
  private final Ticker ticker;
  private final ReadingCache cache;

  /// Creates a fetcher.
  ///
  /// @param workers whose threads run the fetches
  /// @param ticker ticker for timeouts
  /// @param cache cache for the readings
  /// @param maxConcurrent maximum number of concurrent fetches that are not expensive
  /// @param maxExpensive maximum number of concurrent expensive fetches
  public Fetcher(
      Workers workers, Ticker ticker, ReadingCache cache, int maxConcurrent, int maxExpensive) {
    this.ticker = ticker;
    this.cache = cache;
    this.usual = new FetchPool(workers, maxConcurrent);
    this.expensive = new FetchPool(workers, maxExpensive);
  }

  /// {@return the in-flight fetch for a key, or a new one, which may have ended}
  ///
  /// @param module data module to fetch
  /// @param key cache key
  /// @param line scope context of the line
  /// @param known reading that the line found too old; a newer one may have been cached since
  public InFlightFetch startOrJoin(
      ActiveModule<?> module, CacheKey key, LineScope line, @Nullable Reading known) {
    var fetch = new InFlightFetch(module.policy().timeout(), ticker.nanos());
    if (key.scope().kind() == Scope.Kind.SESSION) {
      boolean isQuick = module.effort() == Effort.QUICK && module.isOfEveryLine();
      return isQuick ? runHere(module, key, line, fetch) : start(module, key, line, fetch);
    }
    String objection = circuits.objection(key, ticker.nanos());
    if (!objection.isEmpty()) {
      return InFlightFetch.completed(FetchOutcome.failed(objection));
    }
    InFlightFetch underWay =
        inFlight.compute(key, (same, other) -> other == null || other.isDone() ? fetch : other);
    if (underWay != fetch) {
      module.counters().joined();
      return underWay;
    }
    Reading cached = cache.get(key).orElse(null);
    if (cached == null || cached == known) {
      return start(module, key, line, fetch);
    }
    fetch.complete(FetchOutcome.of(cached));
    inFlight.remove(key, fetch);
    return fetch;
  }

  private InFlightFetch runHere(
      ActiveModule<?> module, CacheKey key, LineScope line, InFlightFetch fetch) {
    run(module, key, line, fetch);
    return fetch;
  }

  private InFlightFetch start(
      ActiveModule<?> module, CacheKey key, LineScope line, InFlightFetch fetch) {
    FetchPool pool = module.effort() == Effort.EXPENSIVE ? expensive : usual;
    pool.execute(
        new FetchTask(
            module,
            key,
            fetch,
            () -> run(module, key, line, fetch),
            reason -> end(module, key, fetch, FetchOutcome.failed(reason))));
    return fetch;
  }

  private void run(ActiveModule<?> module, CacheKey key, LineScope line, InFlightFetch fetch) {
    long started = ticker.nanos();
    fetch.markStarted(started, outdated.lastMark());
    FetchOutcome outcome;
    try {
      outcome = module.fetch(key.scope(), line);
    } catch (Exception | Error broken) {
      outcome = FetchOutcome.failed(Failure.sentence(broken));
    }
    long ended = ticker.nanos();
    module.counters().fetched(ended - started);
    boolean isLate = fetch.remaining(ended).isZero();
    end(module, key, fetch, isLate ? FetchOutcome.failed(fetch.timeoutReason()) : outcome);
    if (!isLate && outcome.reading().isPresent()) {
      repeatIfOutdated(module, key, line);
    }
  }

  /// The key was marked during the fetch, so the fetch may have seen the old data.
  private void repeatIfOutdated(ActiveModule<?> module, CacheKey key, LineScope line) {
    if (outdated.contains(key)) {
      startOrJoin(module, key, line, cache.get(key).orElse(null));
    }
  }

  /// {@return the keys whose readings are outdated}
  public OutdatedKeys outdated() {
    return outdated;
  }

  /// {@return whether a fetch for a key is in flight that other lines may join}
  public boolean isInFlight(CacheKey key) {
    InFlightFetch fetch = inFlight.get(key);
    return fetch != null && !fetch.isDone();
  }

  private void end(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, FetchOutcome outcome) {
    complete(module, key, fetch, outcome);
    inFlight.remove(key, fetch);
  }

  /// Only the first outcome is stored: none after the timeout.
  private void complete(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, FetchOutcome outcome) {
    if (fetch.isDone()) {
      return;
    }
    Optional<Reading> reading = outcome.reading();
    if (reading.isPresent()) {
      circuits.succeeded(key);
      module.counters().succeeded();
      if (module.isKept()) {
        cache.put(key, reading.get());
      }
      outdated.fetched(key, fetch.startMark());
    } else {
      failed(module, key, fetch, outcome);
    }
    fetch.complete(outcome);
  }

  /// A fetch that was never started says nothing about its data module.
  private void failed(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, FetchOutcome outcome) {
    module.counters().failed();
    if (fetch.hasStarted() && outcome.failure().equals(fetch.timeoutReason())) {
      long limit = module.policy().timeout().toMillis();
      module.counters().late("its last fetch did not return within " + limit + " ms");
    }
    if (fetch.hasStarted() && key.scope().kind() != Scope.Kind.SESSION) {
      circuits.failed(key, outcome.failure(), module.sharedPolicy(), ticker.nanos());
    }
  }

  /// {@return the number of keys of a data module whose circuit breaker is open}
  public int openCircuits(String moduleId) {
    return circuits.open(moduleId);
  }

  /// {@return the number of fetches that other lines may join}
  public int inFlight() {
    return inFlight.size();
  }

  /// {@return the outcome of a fetch; empty if it is still in flight}
  ///
  /// A fetch whose timeout has passed fails. A queued fetch that other lines may join stays in its
  /// queue, but no line waits for it longer than its timeout.
  ///
  /// @param module data module of the fetch
  /// @param key cache key
  /// @param fetch fetch to wait for
  /// @param wait maximum time to wait
  public Optional<FetchOutcome> await(
      ActiveModule<?> module, CacheKey key, InFlightFetch fetch, Duration wait) {
    boolean isRunning = fetch.hasStarted();
    Duration left = fetch.remaining(ticker.nanos());
    Optional<FetchOutcome> outcome = fetch.await(wait.compareTo(left) < 0 ? wait : left);
    if (outcome.isPresent() || wait.compareTo(left) < 0) {
      return outcome;
    }
    if (isRunning || key.scope().kind() == Scope.Kind.SESSION) {
      end(module, key, fetch, FetchOutcome.failed(fetch.timeoutReason()));
      return fetch.await(Duration.ZERO);
    }
    return fetch.hasStarted()
        ? await(module, key, fetch, wait.minus(left))
        : Optional.of(FetchOutcome.failed(fetch.timeoutReason()));
  }

  /// Interrupts all in-flight fetches.
  @Override
  public void close() {
    usual.close();
    expensive.close();
  }
}
