package statusline.broker.dropin;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is left of a drop-in that was removed or is in quarantine. Safe for use by several threads.
public final class StoppedDropIn {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final String name;
  private final DropInThreads threads;
  private final WeakReference<@Nullable ClassLoader> loader;
  private final long sinceNanos;

  StoppedDropIn(
      String name,
      DropInThreads threads,
      WeakReference<@Nullable ClassLoader> loader,
      long sinceNanos) {
    this.name = name;
    this.threads = threads;
    this.loader = loader;
    this.sinceNanos = sinceNanos;
  }

  /// {@return the name of the drop-in}
  public String name() {
    return name;
  }

  /// {@return the names of its threads that have not ended in time}
  ///
  /// @param nanos current time of the monotonic clock
  public List<String> threads(long nanos) {
    return nanos - sinceNanos < GRACE_NANOS ? List.of() : threads.names();
  }

  /// {@return whether its classes are in memory although it was removed a while ago}
  ///
  /// @param nanos current time of the monotonic clock
  boolean isInMemory(long nanos) {
    return nanos - sinceNanos >= GRACE_NANOS && loader.get() != null;
  }

  /// {@return whether neither classes nor threads are left}
  boolean isGone() {
    return loader.get() == null && threads.count() == 0;
  }
}
