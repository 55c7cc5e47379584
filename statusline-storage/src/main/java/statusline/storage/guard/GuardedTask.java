package statusline.storage.guard;

import java.util.concurrent.atomic.AtomicBoolean;

/// A task whose accesses are watched. Safe for use by several threads.
final class GuardedTask {
  private final Runnable whenLate;
  private final AtomicBoolean isLate = new AtomicBoolean();

  GuardedTask(Runnable whenLate) {
    this.whenLate = whenLate;
  }

  /// Runs the reaction to a late access, the first time only.
  void late() {
    if (isLate.compareAndSet(false, true)) {
      whenLate.run();
    }
  }
}
