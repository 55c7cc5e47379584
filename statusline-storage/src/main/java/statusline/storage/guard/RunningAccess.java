package statusline.storage.guard;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One access that is running. Safe for use by several threads.
final class RunningAccess {
  /// Deadline of an access that waits for an inner one.
  static final long NEVER = Long.MAX_VALUE;

  private enum State {
    RUNNING,
    LATE,
    ENDED
  }

  private final String key;
  private final @Nullable GuardedTask task;
  private final @Nullable RunningAccess outer;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final long limitNanos;
  private volatile long deadline;

  /// Creates a running access, which suspends the deadline of the outer one.
  ///
  /// @param task that needs it; null if none reacts
  /// @param outer access inside which it runs; null if there is none
  /// @param now current time
  /// @param limitNanos time after which it is late; that of the outer access if that is longer
  RunningAccess(
      String key,
      @Nullable GuardedTask task,
      @Nullable RunningAccess outer,
      long now,
      long limitNanos) {
    this.key = key;
    this.task = task;
    this.outer = outer;
    this.limitNanos = outer == null ? limitNanos : Math.max(limitNanos, outer.limitNanos);
    this.deadline = now + this.limitNanos;
    if (outer != null) {
      outer.deadline = NEVER;
    }
  }

  String key() {
    return key;
  }

  Optional<GuardedTask> task() {
    return Optional.ofNullable(task);
  }

  long deadline() {
    return deadline;
  }

  /// Starts the limit of the outer access again, which continues.
  void resumeOuter(long now) {
    if (outer != null) {
      outer.deadline = now + outer.limitNanos;
    }
  }

  /// {@return whether it is late from now on; false if it was before, or has ended}
  boolean markLate() {
    return state.compareAndSet(State.RUNNING, State.LATE);
  }

  /// {@return whether it ends in time; false if it is late}
  boolean end() {
    return state.compareAndSet(State.RUNNING, State.ENDED);
  }
}
