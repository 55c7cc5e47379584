package statusline.module.ccusage.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A growing list of longs in chunks, so that growth neither copies nor doubles the memory.
///
/// A chunk of zeros takes no memory. Not thread-safe.
final class LongColumn {
  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;

  private long[] @Nullable [] chunks = new long[16][];

  long get(int index) {
    int chunk = index >>> BITS;
    long[] values = chunk < chunks.length ? chunks[chunk] : null;
    return values == null ? 0 : values[index & MASK];
  }

  void set(int index, long value) {
    int chunk = index >>> BITS;
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
    }
    long[] values = chunks[chunk];
    if (values == null) {
      if (value == 0) {
        return;
      }
      values = new long[1 << BITS];
      chunks[chunk] = values;
    }
    values[index & MASK] = value;
  }

  /// Forgets all values from an index on.
  void truncate(int size) {
    int kept = (size + MASK) >>> BITS;
    if (kept < chunks.length) {
      Arrays.fill(chunks, kept, chunks.length, null);
    }
  }
}
