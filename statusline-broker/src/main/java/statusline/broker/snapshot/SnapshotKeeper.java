package statusline.broker.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import statusline.broker.cache.ReadingCache;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;
import statusline.storage.guard.Workers;

/// Writes a snapshot of a cache shortly after a change, at most every few seconds. Safe for use by
/// several threads.
public final class SnapshotKeeper implements AutoCloseable {
  private static final long SOON_MILLIS = 200;
  private static final long NOT_BEFORE_MILLIS = 5_000;

  /// No line waits for a write, so a slow disk does not matter.
  private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Snapshot snapshot;
  private final ReadingCache cache;
  private final Workers workers;
  private final String guardKey;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final AtomicBoolean hasWritten = new AtomicBoolean();

  /// Creates a keeper that does not write yet.
  ///
  /// @param snapshot snapshot to write
  /// @param cache cache of readings
  /// @param workers whose threads write
  /// @param directory of the account, which identifies accesses that do not return
  public SnapshotKeeper(Snapshot snapshot, ReadingCache cache, Workers workers, Path directory) {
    this.guardKey = "snapshot " + directory;
    this.snapshot = snapshot;
    this.cache = cache;
    this.workers = workers;
  }

  /// {@return the snapshot}
  public Snapshot snapshot() {
    return snapshot;
  }

  /// Reads the snapshot, the first time only. It stays empty while its directory does not answer.
  public void restore() {
    if (snapshot.isLoaded()) {
      return;
    }
    try {
      workers.guard().perform(guardKey, AccessGuard.STATE_NANOS, snapshot::load);
    } catch (StuckException stuck) {
      // The access that is late loads it when it returns.
    }
  }

  /// Starts to write.
  public void begin() {
    cache.onChange(this::changed);
  }

  private void changed() {
    if (isDue.compareAndSet(false, true)) {
      // The first fetches took longest, so they are saved soon.
      long wait = hasWritten.getAndSet(true) ? NOT_BEFORE_MILLIS : SOON_MILLIS;
      try {
        workers.schedule(wait, this::writeIfDue);
      } catch (RejectedExecutionException | OutOfMemoryError noThread) {
        // The next change tries again.
        isDue.set(false);
      }
    }
  }

  private void writeIfDue() {
    if (isDue.compareAndSet(true, false)) {
      try {
        workers.guard().perform(guardKey, WRITE_NANOS, () -> snapshot.write(cache));
      } catch (IOException | StuckException notWritten) {
        // The old snapshot remains, and the next change triggers another attempt.
      }
    }
  }

  /// Writes a last snapshot if there are unsaved changes.
  @Override
  public void close() {
    cache.onChange(() -> {});
    writeIfDue();
  }
}
