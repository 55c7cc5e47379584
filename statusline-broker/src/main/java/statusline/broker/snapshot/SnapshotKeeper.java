package statusline.broker.snapshot;

import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import statusline.broker.cache.ReadingCache;

/// Writes a snapshot of a cache soon after it changed, and not more often than every few seconds;
/// while nothing changes it does nothing. Safe for use by several threads.
public final class SnapshotKeeper implements AutoCloseable {
  private static final long SOON_MILLIS = 200;
  private static final long NOT_BEFORE_MILLIS = 5_000;

  private final Snapshot snapshot;
  private final ReadingCache cache;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private @Nullable ScheduledThreadPoolExecutor writer;
  private boolean wrote;

  /// Makes a keeper that writes nothing yet.
  ///
  /// @param snapshot to write
  /// @param cache to write of
  public SnapshotKeeper(Snapshot snapshot, ReadingCache cache) {
    this.snapshot = snapshot;
    this.cache = cache;
  }

  /// {@return what it writes}
  public Snapshot snapshot() {
    return snapshot;
  }

  /// Begins to write.
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
      // The first one soon, for what was fetched first was waited for longest.
      long wait = wrote ? NOT_BEFORE_MILLIS : SOON_MILLIS;
      wrote = true;
      var unused = writer.schedule(this::write, wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The last one is written by whoever closes.
    }
  }

  private void write() {
    isDue.set(false);
    try {
      snapshot.write(cache);
    } catch (IOException | RuntimeException cannotBeKept) {
      // What was there stays, and the next change tries again.
    }
  }

  /// Writes a last snapshot if something changed.
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
