package statusline.broker.snapshot;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import statusline.broker.cache.ReadingCache;

/// Writes a snapshot of a cache shortly after a change, at most every few seconds. Safe for use by
/// several threads.
public final class SnapshotKeeper implements AutoCloseable {
  private static final long SOON_MILLIS = 200;
  private static final long NOT_BEFORE_MILLIS = 5_000;

  private final Snapshot snapshot;
  private final ReadingCache cache;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private @Nullable ScheduledThreadPoolExecutor writer;
  private boolean wrote;

  /// Creates a keeper that does not write yet.
  ///
  /// @param snapshot snapshot to write
  /// @param cache cache of readings
  public SnapshotKeeper(Snapshot snapshot, ReadingCache cache) {
    this.snapshot = snapshot;
    this.cache = cache;
  }

  /// {@return the snapshot}
  public Snapshot snapshot() {
    return snapshot;
  }

  /// Starts to write.
  public void begin() {
    cache.onChange(this::changed);
  }

  private void changed() {
    if (isDue.compareAndSet(false, true)) {
      schedule();
    }
  }

  private synchronized void schedule() {
    if (writer == null) {
      writer =
          new ScheduledThreadPoolExecutor(
              1, task -> Thread.ofPlatform().daemon().name("snapshot").unstarted(task));
    }
    try {
      // The first fetches took longest, so they are saved soon.
      long wait = wrote ? NOT_BEFORE_MILLIS : SOON_MILLIS;
      wrote = true;
      var unused = writer.schedule(this::write, wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // `close` writes the last snapshot.
    }
  }

  private void write() {
    isDue.set(false);
    try {
      snapshot.write(cache);
    } catch (IOException | RuntimeException notWritten) {
      // The old snapshot remains, and the next change triggers another attempt.
    }
  }

  /// Writes a last snapshot if there are unsaved changes.
  @Override
  public synchronized void close() {
    cache.onChange(() -> {});
    if (writer != null) {
      writer.shutdownNow();
      writer = null;
      if (isDue.get()) {
        write();
      }
    }
  }
}
