package statusline.broker.snapshot;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import statusline.broker.cache.ReadingCache;
import statusline.storage.guard.StuckException;
import statusline.storage.guard.Workers;

/// Writes a snapshot of a cache shortly after a change, at most every few seconds. Safe for use by
/// several threads.
public final class SnapshotKeeper implements AutoCloseable {
  private static final long SOON_MILLIS = 200;
  private static final long NOT_BEFORE_MILLIS = 5_000;

  private final Snapshot snapshot;
  private final ReadingCache cache;
  private final Workers workers;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final AtomicBoolean hasWritten = new AtomicBoolean();

  /// Creates a keeper that does not write yet.
  ///
  /// @param snapshot snapshot to write
  /// @param cache cache of readings
  /// @param workers whose threads write
  public SnapshotKeeper(Snapshot snapshot, ReadingCache cache, Workers workers) {
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
    snapshot.load();
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
      } catch (RejectedExecutionException closed) {
        // `close` writes the last snapshot.
      }
    }
  }

  private void writeIfDue() {
    if (isDue.compareAndSet(true, false)) {
      try {
        snapshot.write(cache);
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
