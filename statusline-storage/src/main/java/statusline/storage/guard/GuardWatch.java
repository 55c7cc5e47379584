package statusline.storage.guard;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The thread that finds late accesses.
///
/// Waking a thread costs more than most accesses take, so the thread does not wake for each one.
/// While there are accesses it looks at a fixed interval, and otherwise it sleeps. Safe for use by
/// several threads.
final class GuardWatch implements AutoCloseable {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long SLEEP_NANOS = TimeUnit.DAYS.toNanos(365);

  private final LongFunction<Optional<Long>> look;
  private final LongSupplier nanos;
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
  private volatile long wakesAt;
  private volatile boolean isUsed;
  private volatile boolean isClosed;

  /// Creates a watch without a thread.
  ///
  /// @param look takes the current time, marks late accesses and returns the next deadline
  /// @param nanos a monotonic clock
  GuardWatch(LongFunction<Optional<Long>> look, LongSupplier nanos) {
    this.look = look;
    this.nanos = nanos;
    this.wakesAt = nanos.getAsLong();
  }

  /// Starts the thread, the first time only.
  void start() {
    if (thread.get() == null && !isClosed) {
      Thread created = Thread.ofPlatform().daemon().name("guard").unstarted(this::watch);
      if (thread.compareAndSet(null, created)) {
        startOrForget(created);
      }
    }
  }

  /// If no thread can be created now, the next task tries again.
  private void startOrForget(Thread created) {
    try {
      created.start();
    } catch (OutOfMemoryError noThread) {
      thread.set(null);
    }
  }

  /// Makes the thread look at a deadline in time.
  void expect(long deadline) {
    if (!isUsed) {
      isUsed = true;
    }
    if (deadline - wakesAt < 0) {
      LockSupport.unpark(thread.get());
    }
  }

  private void watch() {
    while (!isClosed) {
      try {
        LockSupport.parkNanos(pause());
      } catch (Throwable outOfMemory) {
        // Whatever fails, the next look must take place.
        LockSupport.parkNanos(INTERVAL_NANOS);
      }
    }
  }

  /// {@return the time until the next look}
  private long pause() {
    long now = nanos.getAsLong();
    // If this thread was woken late, the machine is busy, and so are the threads with accesses.
    long delay = Math.max(0, now - wakesAt);
    // Set before looking: an access that begins meanwhile compares its deadline with it.
    boolean wasUsed = isUsed;
    isUsed = false;
    wakesAt = now + (wasUsed ? INTERVAL_NANOS : SLEEP_NANOS);
    Optional<Long> next = look.apply(now - delay);
    if (wasUsed) {
      return INTERVAL_NANOS;
    }
    if (next.isPresent() && next.get() - wakesAt < 0) {
      wakesAt = next.get();
    }
    return Math.max(1, wakesAt - now);
  }

  /// Ends the thread.
  @Override
  public void close() {
    isClosed = true;
    LockSupport.unpark(thread.get());
  }
}
