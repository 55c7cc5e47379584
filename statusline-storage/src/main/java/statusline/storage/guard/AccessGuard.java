package statusline.storage.guard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Watches accesses that may never return, such as those to a file system that does not answer.
///
/// An access that exceeds its limit is *late*: its thread is abandoned, and the work that needed it
/// goes on elsewhere without it. Accesses with the same key are refused while one is late. At times
/// one is tried again; with more than two late ones, the key is in quarantine, and the tries become
/// rare. If very many accesses are late in total, none is tried again, and only keys that have
/// worked before are admitted. Safe for use by several threads.
public final class AccessGuard implements AutoCloseable {
  /// Limit of an access that a line waits for.
  public static final long LINE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /// Limit of an access to stored data, which may be written to a slow disk.
  public static final long STATE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// Limit of an access that a daemon's first lines wait for, while classes are loaded.
  public static final long FIRST_LINE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

  /// Total number of late accesses from which new keys are refused.
  static final int MAX_LATE = 64;

  private static final int MAX_KNOWN_KEYS = 4_096;

  private final LongSupplier nanos;
  private final Set<RunningAccess> running = ConcurrentHashMap.newKeySet();
  private final Map<String, LateKey> late = new ConcurrentHashMap<>();
  private final Set<String> worked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger totalLate = new AtomicInteger();

  // Each guard watches its own accesses.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable RunningAccess> innermost = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable GuardedTask> task = new ThreadLocal<>();

  private final GuardWatch watch;

  /// Creates a guard without threads. It has no effect until [#run] has been called.
  ///
  /// @param nanos a monotonic clock
  public AccessGuard(LongSupplier nanos) {
    this.nanos = nanos;
    this.watch = new GuardWatch(this::nextDeadline, nanos);
  }

  /// An access to something that may never answer.
  ///
  /// @param <T> type of its result
  /// @param <X> type of its exception
  @FunctionalInterface
  public interface Access<T, X extends Exception> {
    /// {@return the result}
    T get() throws X;
  }

  /// An access without a result.
  ///
  /// @param <X> type of its exception
  @FunctionalInterface
  public interface Action<X extends Exception> {
    /// Makes the access.
    void run() throws X;
  }

  /// {@return the result of an access, which runs on the calling thread}
  ///
  /// While an access runs inside another one, only the inner one is watched.
  ///
  /// @param key identifies what does not answer if this access does not return
  /// @param limitNanos time after which the access is late
  /// @throws StuckException if the key is refused
  public <T, X extends Exception> T call(String key, long limitNanos, Access<T, X> access)
      throws X {
    long now = nanos.getAsLong();
    admit(key, now);
    RunningAccess outer = innermost.get();
    var call = new RunningAccess(key, task.get(), outer, now, limitNanos);
    innermost.set(call);
    running.add(call);
    watch.expect(call.deadline());
    try {
      T result = access.get();
      remember(key);
      return result;
    } finally {
      innermost.set(outer);
      ended(call);
    }
  }

  /// Makes an access without a result, as [#call] does.
  ///
  /// @throws StuckException if the key is refused
  public <X extends Exception> void perform(String key, long limitNanos, Action<X> action)
      throws X {
    call(
        key,
        limitNanos,
        () -> {
          action.run();
          return action;
        });
  }

  private void admit(String key, long now) {
    if (!late.isEmpty()) {
      LateKey known = late.get(key);
      boolean isFull = totalLate.get() >= MAX_LATE;
      if (known != null && (isFull || !known.isTryDue(now))) {
        throw new StuckException(known.sentence(now));
      }
      if (isFull && !worked.contains(key)) {
        throw new StuckException("too many accesses to file systems do not return");
      }
    }
  }

  private void remember(String key) {
    if (!worked.contains(key)) {
      // Without late accesses it does not matter which keys have worked.
      if (worked.size() >= MAX_KNOWN_KEYS && totalLate.get() == 0) {
        worked.clear();
      }
      if (worked.size() < MAX_KNOWN_KEYS) {
        worked.add(key);
      }
    }
  }

  private void ended(RunningAccess access) {
    running.remove(access);
    if (!access.end()) {
      returned(access);
    }
    access.resumeOuter(nanos.getAsLong());
  }

  private synchronized void returned(RunningAccess access) {
    totalLate.decrementAndGet();
    late.computeIfPresent(access.key(), (key, known) -> known.withoutOne());
  }

  /// Runs a task on the calling thread. If one of its accesses is late, `whenLate` is run on
  /// another thread, at most once; it must return at once.
  public void run(Runnable work, Runnable whenLate) {
    watch.start();
    GuardedTask outer = task.get();
    task.set(new GuardedTask(whenLate));
    try {
      work.run();
    } finally {
      task.set(outer);
    }
  }

  /// Marks the accesses that are late, and runs the reactions of their tasks.
  ///
  /// @return the earliest deadline of the others
  Optional<Long> nextDeadline(long now) {
    Long next = null;
    for (RunningAccess access : running) {
      long deadline = access.deadline();
      if (deadline == RunningAccess.NEVER) {
        continue;
      }
      if (now - deadline >= 0) {
        markLate(access, now);
      } else if (next == null || deadline - next < 0) {
        next = deadline;
      }
    }
    return Optional.ofNullable(next);
  }

  private void markLate(RunningAccess access, long now) {
    synchronized (this) {
      if (!access.markLate()) {
        return;
      }
      totalLate.incrementAndGet();
      late.compute(access.key(), (key, known) -> LateKey.withAnother(known, now));
    }
    access.task().ifPresent(GuardedTask::late);
  }

  /// {@return the number of accesses that are late and have not returned}
  public int late() {
    return totalLate.get();
  }

  /// Stops watching.
  @Override
  public void close() {
    watch.close();
  }
}
