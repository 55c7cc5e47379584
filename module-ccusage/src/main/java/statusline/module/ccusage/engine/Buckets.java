package statusline.module.ccusage.engine;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The kept entries by quarters of an hour, in which all days and blocks begin and end.
///
/// The exact start of a quarter has a bucket of its own, because it belongs to the day that begins
/// there, and to the block that ends there. A change concerns one bucket, whose sums are calculated
/// when they are used next. Not thread-safe.
final class Buckets {
  private static final long QUARTER = 900_000;

  /// Longer than a week, which lines show.
  private static final long KEPT_MILLIS = 15 * 86_400_000L;

  private final EntryTable entries;
  private final EntryCosts costs;
  private final EntryOrder order;
  private final NavigableMap<Long, Bucket> buckets = new TreeMap<>();
  private long changes;

  /// The bucket that was used last, because neighbours mostly share theirs.
  private Bucket last = new Bucket(Long.MAX_VALUE);

  Buckets(EntryTable entries, EntryCosts costs, EntryOrder order) {
    this.entries = entries;
    this.costs = costs;
    this.order = order;
  }

  private static long key(long time) {
    return 2 * Math.floorDiv(time, QUARTER) + (Math.floorMod(time, QUARTER) == 0 ? 0 : 1);
  }

  private static long start(long key) {
    return Math.floorDiv(key, 2L) * QUARTER;
  }

  private Bucket of(int entry) {
    long time = entries.time.get(entry);
    if (Math.floorMod(time, QUARTER) == 0) {
      return bucket(time);
    }
    if (time < last.start() || time - last.start() >= QUARTER) {
      last = bucket(time);
    }
    return last;
  }

  private Bucket bucket(long time) {
    return buckets.computeIfAbsent(key(time), key -> new Bucket(start(key)));
  }

  void add(int entry) {
    Bucket bucket = of(entry);
    bucket.add(entry);
    bucket.changed(++changes);
  }

  void remove(int entry) {
    Bucket bucket = of(entry);
    bucket.remove(entry);
    bucket.changed(++changes);
  }

  /// Notes that an entry counts in another report.
  void changed(int entry) {
    of(entry).changed(++changes);
  }

  /// Forgets all sums, because prices have changed.
  void changed() {
    changes++;
    for (Bucket bucket : buckets.values()) {
      bucket.changed(changes);
    }
  }

  void clear() {
    buckets.clear();
    last = new Bucket(Long.MAX_VALUE);
    changes++;
  }

  /// Counts all changes.
  long changes() {
    return changes;
  }

  /// Returns the buckets between two times in their order, with sums.
  ///
  /// @param from a multiple of 15 minutes; `to` as well
  Collection<Bucket> between(long from, long to) {
    Collection<Bucket> part = part(from, to);
    for (Bucket bucket : part) {
      bucket.sum(entries, costs, order);
    }
    return part;
  }

  /// Returns all buckets in their order, whose times are known.
  Collection<Bucket> all() {
    for (Bucket bucket : buckets.values()) {
      bucket.knowTimes(entries);
    }
    return buckets.values();
  }

  /// Adds the sums of a bucket that count in blocks. Those of old buckets are not kept.
  void addBlocks(Bucket bucket, Usage usage) {
    bucket.sum(entries, costs, order);
    usage.add(bucket.blocks());
    if (bucket.start() < start(buckets.lastKey()) - KEPT_MILLIS) {
      bucket.forgetSums();
    }
  }

  /// Returns the latest change of the buckets between two times.
  long changedBetween(long from, long to) {
    long latest = 0;
    for (Bucket bucket : part(from, to)) {
      latest = Math.max(latest, bucket.stamp());
    }
    return latest;
  }

  private Collection<Bucket> part(long from, long to) {
    return buckets.subMap(key(from), true, key(to), false).values();
  }
}
