package statusline.module.ccusage.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A growing list of ints in chunks, so that growth neither copies nor doubles the memory.
///
/// A chunk has one, two or four bytes for each value, as its largest value needs. A chunk of zeros
/// takes no memory. Not thread-safe.
final class IntColumn {
  private static final int BITS = 10;
  private static final int SIZE = 1 << BITS;
  private static final int MASK = SIZE - 1;
  private static final int MAX_BYTE = 0xff;
  private static final int MAX_SHORT = 0xffff;

  /// Arrays of byte, short or int.
  private @Nullable Object[] chunks = new @Nullable Object[16];

  int get(int index) {
    int chunk = index >>> BITS;
    Object values = chunk < chunks.length ? chunks[chunk] : null;
    return values == null ? 0 : get(values, index & MASK);
  }

  private static int get(Object values, int at) {
    if (values instanceof byte[] bytes) {
      return bytes[at] & MAX_BYTE;
    }
    if (values instanceof short[] shorts) {
      return shorts[at] & MAX_SHORT;
    }
    return ((int[]) values)[at];
  }

  void set(int index, int value) {
    int chunk = index >>> BITS;
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
    }
    Object values = chunks[chunk];
    if (values == null && value == 0) {
      return;
    }
    if (values == null || !fits(values, value)) {
      values = wider(values, value);
      chunks[chunk] = values;
    }
    set(values, index & MASK, value);
  }

  private static boolean fits(Object values, int value) {
    return values instanceof int[]
        || (value >= 0 && value <= (values instanceof byte[] ? MAX_BYTE : MAX_SHORT));
  }

  private static void set(Object values, int at, int value) {
    if (values instanceof byte[] bytes) {
      bytes[at] = (byte) value;
    } else if (values instanceof short[] shorts) {
      shorts[at] = (short) value;
    } else {
      ((int[]) values)[at] = value;
    }
  }

  private static Object wider(@Nullable Object narrow, int value) {
    Object wide;
    if (value < 0 || value > MAX_SHORT) {
      wide = new int[SIZE];
    } else if (value > MAX_BYTE) {
      wide = new short[SIZE];
    } else {
      wide = new byte[SIZE];
    }
    for (int i = 0; narrow != null && i < SIZE; i++) {
      set(wide, i, get(narrow, i));
    }
    return wide;
  }

  /// Forgets all values from an index on.
  void truncate(int size) {
    int kept = (size + MASK) >>> BITS;
    if (kept < chunks.length) {
      Arrays.fill(chunks, kept, chunks.length, null);
    }
  }
}
