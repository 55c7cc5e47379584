package statusline.app.daemon;

/// Whether the heap is nearly full of what is in use: a daemon that goes on would only collect
/// garbage, and the next one starts with what the snapshot holds.
final class HeapLimit {
  private static final double PART = 0.75;

  private HeapLimit() {}

  /// {@return whether it is so even after a collection; that is made only when it seems so}
  static boolean isReached() {
    if (!seemsReached()) {
      return false;
    }
    System.gc();
    return seemsReached();
  }

  private static boolean seemsReached() {
    Runtime jvm = Runtime.getRuntime();
    return jvm.totalMemory() - jvm.freeMemory() > PART * jvm.maxMemory();
  }
}
