package statusline.broker.system;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import statusline.api.ModuleState;
import statusline.storage.guard.StuckException;
import statusline.storage.guard.Workers;

/// A state in a file, which is written at most once in an interval that grows with its size. Safe
/// for use by several threads.
final class FileModuleState implements ModuleState {
  /// No line waits for an access, so a slow disk does not matter.
  private static final long ACCESS_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static final long SOON_MILLIS = 1_000;
  private static final long MIN_INTERVAL_MILLIS = 300_000;
  private static final long INTERVAL_MILLIS_PER_MIB = 150_000;

  /// An exiting process writes nothing that is hardly newer than the file.
  private static final long RECENT_MILLIS = 10_000;

  private final StateFile file;
  private final Workers workers;
  private final InstantSource clock;
  private final String guardKey;
  private @Nullable Encoder waiting;
  private boolean isScheduled;

  /// Creates the state in a file.
  ///
  /// @param guardKey identifies accesses that do not return
  FileModuleState(StateFile file, Workers workers, InstantSource clock, String guardKey) {
    this.file = file;
    this.workers = workers;
    this.clock = clock;
    this.guardKey = guardKey;
  }

  @Override
  public <T> Optional<T> read(Decoder<T> decoder) {
    try {
      return workers.guard().call(guardKey, ACCESS_NANOS, () -> file.read(decoder));
    } catch (StuckException stuck) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void writeLater(Encoder encoder) {
    waiting = encoder;
    if (isScheduled) {
      return;
    }
    try {
      workers.schedule(delayMillis(), this::write);
      isScheduled = true;
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      // The next request tries again.
    }
  }

  private long delayMillis() {
    Optional<BasicFileAttributes> old = file.attributes();
    if (old.isEmpty()) {
      return SOON_MILLIS;
    }
    long interval =
        Math.max(MIN_INTERVAL_MILLIS, (old.get().size() >> 20) * INTERVAL_MILLIS_PER_MIB);
    return Math.clamp(interval - ageMillis(old.get()), SOON_MILLIS, interval);
  }

  private long ageMillis(BasicFileAttributes found) {
    return clock.millis() - found.lastModifiedTime().toMillis();
  }

  private void write() {
    Encoder encoder = take();
    if (encoder == null) {
      return;
    }
    try {
      workers.guard().perform(guardKey, ACCESS_NANOS, () -> file.write(encoder));
    } catch (IOException | StuckException notWritten) {
      // The old state remains, and the next request triggers another attempt.
    }
  }

  private synchronized @Nullable Encoder take() {
    Encoder encoder = waiting;
    waiting = null;
    isScheduled = false;
    return encoder;
  }

  /// Writes what is waiting.
  void close() {
    Optional<BasicFileAttributes> old = file.attributes();
    if (old.isEmpty() || ageMillis(old.get()) >= RECENT_MILLIS) {
      write();
    }
  }
}
