package statusline.module.ccusage.engine;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The kept entries of a quarter of an hour, with their sums. Not thread-safe.
final class Bucket {
  private static final int[] NONE = {};

  /// Entries of one time are put in the order of the transcripts only in runs of this length.
  private static final int MAX_TIES = 64;

  private static final int INDEX_BITS = 31;

  private final long start;
  private int[] entries = NONE;
  private int size;
  private @Nullable Usage blocks;
  private @Nullable Usage days;
  private boolean isKnown;
  private boolean hasBlocks;
  private long first;
  private long last;

  /// Counts the changes of all buckets, as of this bucket's last change.
  private long stamp;

  /// @param start a time that is not after any entry, and of the same day
  Bucket(long start) {
    this.start = start;
  }

  long start() {
    return start;
  }

  void add(int entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(4, size + size / 2));
    }
    entries[size++] = entry;
  }

  void remove(int entry) {
    for (int i = 0; i < size; i++) {
      if (entries[i] == entry) {
        size--;
        System.arraycopy(entries, i + 1, entries, i, size - i);
        return;
      }
    }
  }

  /// Forgets the sums.
  void changed(long newStamp) {
    stamp = newStamp;
    isKnown = false;
    forgetSums();
  }

  /// Forgets the sums, but not what [#knowTimes] finds.
  void forgetSums() {
    blocks = null;
    days = null;
  }

  long stamp() {
    return stamp;
  }

  /// The sums of the entries that count in blocks.
  Usage blocks() {
    return Objects.requireNonNull(blocks);
  }

  /// The sums of the entries that count in days.
  Usage days() {
    return Objects.requireNonNull(days);
  }

  /// Whether an entry counts in blocks.
  boolean hasBlocks() {
    return hasBlocks;
  }

  /// The time of the first entry that counts in blocks.
  long first() {
    return first;
  }

  /// The time of the last entry that counts in blocks.
  long last() {
    return last;
  }

  /// Finds the times of the entries that count in blocks, unless they are known.
  void knowTimes(EntryTable table) {
    if (isKnown) {
      return;
    }
    first = Long.MAX_VALUE;
    last = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      if (table.has(entries[i], EntryTable.KEPT_IN_BLOCKS)) {
        first = Math.min(first, table.time.get(entries[i]));
        last = Math.max(last, table.time.get(entries[i]));
      }
    }
    hasBlocks = last != Long.MIN_VALUE;
    isKnown = true;
  }

  /// Calculates the sums, unless they are known.
  void sum(EntryTable table, EntryCosts costs, EntryOrder order) {
    if (blocks != null) {
      return;
    }
    sort(table, order);
    var inBlocks = new Usage();
    var inDays = new Usage();
    boolean isSame = true;
    for (int i = 0; i < size; i++) {
      isSame &= (~table.flags.get(entries[i]) & EntryTable.KEPT) == 0;
    }
    for (int i = 0; i < size; i++) {
      int entry = entries[i];
      if (table.has(entry, EntryTable.KEPT_IN_BLOCKS)) {
        inBlocks.add(table, costs, entry);
      }
      if (!isSame && table.has(entry, EntryTable.KEPT_IN_DAYS)) {
        inDays.add(table, costs, entry);
      }
    }
    blocks = inBlocks;
    days = isSame ? inBlocks : inDays;
  }

  /// Sorts by time. Entries of one time are in the order of the transcripts.
  private void sort(EntryTable table, EntryOrder order) {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = ((table.time.get(entries[i]) - start) << INDEX_BITS) | entries[i];
    }
    Arrays.sort(keys);
    int tie = 0;
    for (int i = 0; i < size; i++) {
      entries[i] = (int) keys[i] & Integer.MAX_VALUE;
      tie = i > 0 && keys[i] >> INDEX_BITS == keys[i - 1] >> INDEX_BITS ? tie : i;
      for (int j = i; j > tie && i - tie < MAX_TIES && isBefore(order, j); j--) {
        int entry = entries[j];
        entries[j] = entries[j - 1];
        entries[j - 1] = entry;
      }
    }
  }

  private boolean isBefore(EntryOrder order, int index) {
    return order.compare(entries[index], entries[index - 1]) < 0;
  }
}
