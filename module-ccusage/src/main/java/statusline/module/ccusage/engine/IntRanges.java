package statusline.module.ccusage.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A growing set of ascending ints, stored as ranges. Not thread-safe.
final class IntRanges {
  private static final int[] NONE = {};

  /// The first int of each range, and the one after its last.
  private int[] bounds = NONE;

  private int size;

  /// Adds an int that is larger than all others.
  void add(int value) {
    if (size > 0 && bounds[size - 1] == value) {
      bounds[size - 1]++;
      return;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(2, size * 2));
    }
    bounds[size++] = value;
    bounds[size++] = value + 1;
  }

  void clear() {
    bounds = NONE;
    size = 0;
  }

  void forEach(IntConsumer action) {
    for (int i = 0; i < size; i += 2) {
      for (int value = bounds[i]; value < bounds[i + 1]; value++) {
        action.accept(value);
      }
    }
  }
}
