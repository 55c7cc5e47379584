package statusline.broker.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One fetch under way, which any number of lines may wait for; it goes on when nobody does, and
/// ends at its deadline at the latest. Safe for use by several threads.
public final class Flight {
  private final AtomicReference<@Nullable FetchOutcome> outcome = new AtomicReference<>();
  private final CountDownLatch landed = new CountDownLatch(1);
  private final Duration timeout;
  private final long startedNanos;
  private volatile @Nullable FutureTask<?> task;
  private volatile boolean inTheAir;
  private final AtomicBoolean watched = new AtomicBoolean();

  Flight(Duration timeout, long startedNanos) {
    this.timeout = timeout;
    this.startedNanos = startedNanos;
  }

  static Flight ended(FetchOutcome outcome) {
    var flight = new Flight(Duration.ZERO, 0);
    flight.complete(outcome);
    return flight;
  }

  void runs(FutureTask<?> running) {
    task = running;
  }

  /// Notes that its data module is being asked and no longer busy with others.
  void takesOff() {
    inTheAir = true;
  }

  /// {@return whether somebody has yet to see to its deadline, and takes that on}
  boolean isToBeWatched() {
    return watched.compareAndSet(false, true);
  }

  /// {@return whether this outcome is the one that counts: the first}
  boolean complete(FetchOutcome ended) {
    boolean isFirst = outcome.compareAndSet(null, ended);
    landed.countDown();
    return isFirst;
  }

  /// {@return how much of a line's budget is left for it: a flight that is longer under way was
  /// waited for already}
  ///
  /// @param budget from its start on
  /// @param nanos now
  public Duration patience(Duration budget, long nanos) {
    Duration left = budget.minusNanos(nanos - startedNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// {@return how long it may still take}
  Duration left(long nanos) {
    Duration left = timeout.minusNanos(nanos - startedNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// Interrupts it, for its time is up.
  ///
  /// @return whether it was still under way
  boolean expire() {
    String reason =
        inTheAir
            ? "it gave no answer within " + timeout.toMillis() + " ms"
            : "it is still busy with earlier fetches";
    boolean late = complete(FetchOutcome.failed(reason));
    FutureTask<?> running = task;
    if (late && running != null) {
      running.cancel(true);
    }
    return late;
  }

  /// {@return whether it has ended}
  public boolean isDone() {
    return outcome.get() != null;
  }

  /// {@return what came of it; empty while it is still under way}
  ///
  /// @param wait no longer than this
  Optional<FetchOutcome> await(Duration wait) {
    try {
      if (!isDone()) {
        landed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(outcome.get());
  }
}
