package statusline.broker.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A fetch that any number of lines may wait for.
///
/// It continues if no line waits, and ends at its timeout at the latest. The timeout counts from
/// the call of the data module, because time in the queue says nothing about the module. Safe for
/// use by several threads.
public final class InFlightFetch {
  private final AtomicReference<@Nullable FetchOutcome> outcome = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Duration timeout;
  private final long requestedNanos;
  private volatile long startedNanos;
  private volatile long startMark;
  private volatile boolean hasStarted;

  InFlightFetch(Duration timeout, long requestedNanos) {
    this.timeout = timeout;
    this.requestedNanos = requestedNanos;
    this.startedNanos = requestedNanos;
  }

  static InFlightFetch completed(FetchOutcome outcome) {
    var fetch = new InFlightFetch(Duration.ZERO, 0);
    fetch.complete(outcome);
    return fetch;
  }

  /// Records that the data module's `fetch` has been called.
  ///
  /// @param nanos current time of the ticker
  /// @param mark last mark of {@link OutdatedKeys}
  void markStarted(long nanos, long mark) {
    startedNanos = nanos;
    startMark = mark;
    hasStarted = true;
  }

  /// {@return the last mark of {@link OutdatedKeys} at the start of the fetch}
  long startMark() {
    return startMark;
  }

  /// {@return whether the data module's `fetch` has been called}
  boolean hasStarted() {
    return hasStarted;
  }

  /// {@return whether the outcome is accepted; only the first one is}
  boolean complete(FetchOutcome result) {
    boolean isFirst = outcome.compareAndSet(null, result);
    ended.countDown();
    return isFirst;
  }

  /// {@return the rest of a line's budget, counted from the request for this fetch}
  ///
  /// @param budget budget from the request for the fetch
  /// @param nanos current time of the ticker
  public Duration remainingBudget(Duration budget, long nanos) {
    return notNegative(budget.minusNanos(nanos - requestedNanos));
  }

  /// {@return the time until the timeout; for a queued fetch, counted from the request}
  Duration remaining(long nanos) {
    return notNegative(timeout.minusNanos(nanos - startedNanos));
  }

  private static Duration notNegative(Duration left) {
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// {@return the reason of the failure at the timeout}
  String timeoutReason() {
    return hasStarted
        ? "it gave no answer within " + timeout.toMillis() + " ms"
        : "it is still busy with earlier fetches";
  }

  /// {@return whether the fetch has ended}
  public boolean isDone() {
    return outcome.get() != null;
  }

  /// {@return the outcome; empty if the fetch is still in flight}
  ///
  /// @param wait maximum time to wait
  Optional<FetchOutcome> await(Duration wait) {
    try {
      if (!isDone()) {
        ended.await(wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(outcome.get());
  }
}
