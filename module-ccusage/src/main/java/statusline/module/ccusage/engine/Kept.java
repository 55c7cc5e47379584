package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The entries that are no duplicates, in an order.
final class Kept {
  private static final int INDEX_BITS = 24;

  /// A key has this range of times, 17 years, beside an index.
  private static final long MAX_RANGE = 1L << (Long.SIZE - 1 - INDEX_BITS);

  private Kept() {}

  /// Returns the kept entries in the order of the transcripts.
  ///
  /// @param from the earliest time of an entry, in milliseconds
  /// @param flag [EntryTable#KEPT_IN_BLOCKS] or [EntryTable#KEPT_IN_DAYS]
  static int[] since(EntryTable entries, EntryOrder order, int flag, long from) {
    int[] kept = new int[entries.size()];
    int count = 0;
    boolean isSorted = true;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.has(entry, flag) && entries.time.get(entry) >= from) {
        isSorted &= count == 0 || order.compare(kept[count - 1], entry) < 0;
        kept[count++] = entry;
      }
    }
    int[] result = Arrays.copyOf(kept, count);
    return isSorted ? result : sort(result, order);
  }

  private static int[] sort(int[] indexes, Comparator<Integer> order) {
    List<Integer> boxed = new ArrayList<>();
    for (int index : indexes) {
      boxed.add(index);
    }
    boxed.sort(order);
    return boxed.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Returns the kept entries in the order of time. Entries of one time keep their order.
  static int[] inTime(EntryTable entries, int[] inOrder) {
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (int entry : inOrder) {
      earliest = Math.min(earliest, entries.time.get(entry));
      latest = Math.max(latest, entries.time.get(entry));
    }
    if (inOrder.length >= 1 << INDEX_BITS || latest - earliest >= MAX_RANGE) {
      return sort(inOrder, Comparator.comparingLong(entries.time::get));
    }
    long[] keys = new long[inOrder.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((entries.time.get(inOrder[i]) - earliest) << INDEX_BITS) | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = inOrder[(int) (keys[i] & ((1 << INDEX_BITS) - 1))];
    }
    return sorted;
  }
}
