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

/// Runs fetches beside each other, each on a platform thread and with a deadline; the quick ones of
/// our own data modules on the thread of the line that asks ({@link CallerRuns}).
///
/// **Single flight**: while a fetch for a key is under way, whoever asks for the same key joins it.
/// That holds for what sessions share; a reading of one session is made of that very run's
/// document, so it has a flight of its own. A flight keeps what came of it even if every line that
/// asked has given up waiting.
///
/// Quick fetches and those that run a short program share one pool, expensive ones have another, so
/// that seconds of work never delay the rest; in both, a data module has its own limit. A key that
/// failed is left alone for a while. Safe for use by several threads.
public final class Fetcher implements AutoCloseable {
  private final FetchPool usual;
  private final FetchPool expensive;
  private final Map<CacheKey, Flight> flights = new ConcurrentHashMap<>();
  private final CircuitBreaker circuits = new CircuitBreaker(new Random());
  private final Ticker ticker;
  private final ReadingCache cache;
  private @Nullable ScheduledThreadPoolExecutor deadlines;

  /// Makes a fetcher without a thread.
  ///
  /// @param ticker for deadlines
  /// @param cache keeps what is fetched
  /// @param maxConcurrent fetches at once that are not expensive
  /// @param expensiveThreads expensive fetches at once
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

  /// {@return the flight for a key: the one under way, or a new one}
  ///
  /// What is asked anew for every line gets into the line's batch, and departs with it.
  ///
  /// @param module to ask
  /// @param key for what
  /// @param line for whom
  /// @param known the reading that the line found too old, or none: a flight may have landed since
  /// @param batch of the line
  public Flight flight(
      ActiveModule<?> module, CacheKey key, LineScope line, @Nullable Reading known, Batch batch) {
    if (key.scope().kind() == Scope.Kind.SESSION) {
      // The line waits for these, so they need not run beside each other.
      boolean isQuick = module.effort() == Effort.QUICK && module.isOfEveryLine();
      return isQuick ? depart(module, key, line, batch) : depart(module, key, line);
    }
    String objection = circuits.objection(key, ticker.nanos());
    if (!objection.isEmpty()) {
      return Flight.ended(FetchOutcome.failed(objection));
    }
    return flights.compute(
        key,
        (same, underWay) -> {
          if (underWay != null && !underWay.isDone()) {
            module.counters().joined();
            return underWay;
          }
          Reading landed = cache.get(key).orElse(null);
          return landed == null || landed == known
              ? depart(module, key, line)
              : Flight.ended(FetchOutcome.of(landed));
        });
  }

  private Flight depart(ActiveModule<?> module, CacheKey key, LineScope line, Batch batch) {
    long now = ticker.nanos();
    Optional<Flight> late = module.callerRuns().late(now);
    if (late.isPresent()) {
      expire(module, key, late.get());
    }
    var flight = new Flight(module.policy().timeout(), now);
    batch.add(fetch(module, key, line, flight), flight, module.callerRuns());
    return flight;
  }

  private Flight depart(ActiveModule<?> module, CacheKey key, LineScope line) {
    var flight = new Flight(module.policy().timeout(), ticker.nanos());
    FetchPool pool = module.effort() == Effort.EXPENSIVE ? expensive : usual;
    pool.execute(fetch(module, key, line, flight));
    return flight;
  }

  private FetchPool.Fetch fetch(
      ActiveModule<?> module, CacheKey key, LineScope line, Flight flight) {
    var task = new FutureTask<Void>(() -> fly(module, key, line, flight), null);
    flight.runs(task);
    return new FetchPool.Fetch(module.id(), module.policy().maxConcurrent(), task);
  }

  private void fly(ActiveModule<?> module, CacheKey key, LineScope line, Flight flight) {
    flight.takesOff();
    long started = ticker.nanos();
    FetchOutcome outcome;
    try {
      outcome = module.fetch(key.scope(), line);
    } catch (Exception | Error broken) {
      outcome = FetchOutcome.failed(Failure.sentence(broken));
    }
    module.counters().fetched(ticker.nanos() - started);
    land(module, key, flight, outcome);
  }

  /// Only the outcome that counts is kept: what comes after the deadline comes too late.
  private void land(ActiveModule<?> module, CacheKey key, Flight flight, FetchOutcome outcome) {
    if (flight.isDone()) {
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
    flight.complete(outcome);
    flights.remove(key, flight);
  }

  private void failed(ActiveModule<?> module, CacheKey key, FetchOutcome outcome) {
    module.counters().failed();
    if (key.scope().kind() != Scope.Kind.SESSION) {
      circuits.failed(key, outcome.failure(), module.policy(), ticker.nanos());
    }
  }

  /// {@return how many keys of a data module are given up for a while}
  public int openCircuits(String moduleId) {
    return circuits.open(moduleId);
  }

  /// {@return what came of a flight; empty when it is still under way and goes on without us}
  ///
  /// @param module it asks
  /// @param key for what
  /// @param flight to wait for
  /// @param wait no longer than this
  public Optional<FetchOutcome> await(
      ActiveModule<?> module, CacheKey key, Flight flight, Duration wait) {
    Duration left = flight.left(ticker.nanos());
    if (wait.compareTo(left) < 0) {
      Optional<FetchOutcome> outcome = flight.await(wait);
      if (outcome.isEmpty() && flight.isToBeWatched()) {
        expireAfter(flight.left(ticker.nanos()), module, key, flight);
      }
      return outcome;
    }
    Optional<FetchOutcome> outcome = flight.await(left);
    if (outcome.isEmpty()) {
      expire(module, key, flight);
      return flight.await(Duration.ZERO);
    }
    return outcome;
  }

  private void expire(ActiveModule<?> module, CacheKey key, Flight flight) {
    if (flight.expire()) {
      flight.await(Duration.ZERO).ifPresent(outcome -> failed(module, key, outcome));
      flights.remove(key, flight);
    }
  }

  /// Nobody waits any more, so somebody has to look at the clock. Not needed by most processes that
  /// make one line, so it is made late.
  private synchronized void expireAfter(
      Duration left, ActiveModule<?> module, CacheKey key, Flight flight) {
    ScheduledThreadPoolExecutor clock = deadlines;
    if (clock == null) {
      clock =
          new ScheduledThreadPoolExecutor(
              1, task -> Thread.ofPlatform().daemon().name("deadlines").unstarted(task));
      clock.setRemoveOnCancelPolicy(true);
      deadlines = clock;
    }
    var unused =
        clock.schedule(() -> expire(module, key, flight), left.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Interrupts what is still under way.
  @Override
  public synchronized void close() {
    usual.close();
    expensive.close();
    if (deadlines != null) {
      deadlines.shutdownNow();
    }
  }
}
