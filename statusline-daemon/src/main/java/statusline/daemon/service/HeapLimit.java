package statusline.daemon.service;

import java.util.function.LongSupplier;

/// Keeps the heap small and detects when live objects nearly fill it. A daemon that continued then
/// would only collect garbage; its successor starts from the snapshot.
///
/// Without explicit collections, the old generation grows to its limit and stays resident. Used by
/// one thread.
final class HeapLimit {
  private static final double FULL = 0.75;
  private static final double MUCH_GARBAGE = 0.375;

  private final LongSupplier usedBytes;
  private final Runnable collector;
  private final long maxBytes;
  private long liveBytes;

  /// Creates a limit for a heap that was not collected yet.
  ///
  /// @param usedBytes size of live objects and garbage
  /// @param collector runs a garbage collection
  /// @param maxBytes maximum size of the heap
  HeapLimit(LongSupplier usedBytes, Runnable collector, long maxBytes) {
    this.usedBytes = usedBytes;
    this.collector = collector;
    this.maxBytes = maxBytes;
  }

  /// {@return a limit for the heap of this JVM}
  static HeapLimit ofThisProcess() {
    Runtime jvm = Runtime.getRuntime();
    return new HeapLimit(() -> jvm.totalMemory() - jvm.freeMemory(), System::gc, jvm.maxMemory());
  }

  /// {@return whether live objects nearly fill the heap}
  ///
  /// Collects garbage first, but only if the heap seems full, or if twice as much is used as after
  /// the last collection.
  boolean isReached() {
    long used = usedBytes.getAsLong();
    boolean hasMuchGarbage = used > MUCH_GARBAGE * maxBytes && used > 2 * liveBytes;
    if (!hasMuchGarbage && used <= FULL * maxBytes) {
      return false;
    }
    collector.run();
    liveBytes = usedBytes.getAsLong();
    return liveBytes > FULL * maxBytes;
  }
}
