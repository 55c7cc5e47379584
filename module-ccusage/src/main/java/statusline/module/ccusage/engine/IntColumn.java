package statusline.module.ccusage.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A growing list of ints in chunks, so that growth neither copies nor doubles the memory.
///
/// A chunk of zeros takes no memory. Not thread-safe.
final class IntColumn {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private int[] @Nullable [] chunks = new int[16][];

  int get(int index) {
    int chunk = index >>> BITS;
    int[] values = chunk < chunks.length ? chunks[chunk] : null;
    return values == null ? 0 : values[index & MASK];
  }

  void set(int index, int value) {
    int chunk = index >>> BITS;
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
    }
    int[] values = chunks[chunk];
    if (values == null) {
      if (value == 0) {
        return;
      }
      values = new int[1 << BITS];
      chunks[chunk] = values;
    }
    values[index & MASK] = value;
  }
}
