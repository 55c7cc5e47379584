package statusline.module.ccusage.engine;

/// A growing list of token counts. A count over 2^31-1 takes a second place.
final class TokenColumn {
  private final IntColumn counts = new IntColumn();
  private final LongColumn large = new LongColumn();
  private int largeCount;

  long get(int index) {
    int count = counts.get(index);
    return count >= 0 ? count : large.get(-1 - count);
  }

  void set(int index, long count) {
    if (count <= Integer.MAX_VALUE) {
      counts.set(index, (int) count);
      return;
    }
    large.set(largeCount, count);
    counts.set(index, -1 - largeCount);
    largeCount++;
  }

  /// Forgets all counts from an index on.
  void truncate(int size) {
    counts.truncate(size);
  }
}
