package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decides which entries are duplicates. Only entries with one message id can be duplicates of each
/// other, so a change concerns the few entries of its id.
///
/// Not thread-safe.
final class Deduplication {
  private static final int MAX_UNSETTLED = 4096;

  private final EntryTable entries;
  private final EntryOrder order;
  private final EntryCosts costs;
  private final Buckets buckets;
  private final EntryIndex newest;

  /// The next older entry of the same id plus 1, or 0.
  private final IntColumn older = new IntColumn();

  private long[] unsettled = new long[16];
  private int unsettledCount;

  Deduplication(EntryTable entries, EntryOrder order, EntryCosts costs, Buckets buckets) {
    this.entries = entries;
    this.order = order;
    this.costs = costs;
    this.buckets = buckets;
    this.newest = new EntryIndex(entries);
  }

  /// Returns the newest entry of an id, or -1.
  int newest(long id) {
    return newest.newest(id);
  }

  /// Returns the next older entry of the same id, or -1.
  int older(int entry) {
    return older.get(entry) - 1;
  }

  /// Adds a new entry.
  void add(int entry) {
    if (entries.id.get(entry) == 0) {
      keep(entry, EntryTable.KEPT);
    } else {
      link(entry);
      changed(entries.id.get(entry));
    }
  }

  /// Adds an entry to those of its id, without a decision.
  void link(int entry) {
    long id = entries.id.get(entry);
    older.set(entry, newest.newest(id) + 1);
    newest.put(id, entry);
  }

  /// Removes an entry from all reports. Its place in the table is free until the table is
  /// compacted.
  void remove(int entry) {
    long id = entries.id.get(entry);
    keep(entry, 0);
    entries.flags.set(entry, 0);
    if (id == 0) {
      return;
    }
    int newer = -1;
    for (int member = newest.newest(id); member != entry; member = older(member)) {
      newer = member;
    }
    if (newer >= 0) {
      older.set(newer, older.get(entry));
    } else if (older(entry) >= 0) {
      newest.put(id, older(entry));
    } else {
      newest.remove(id);
    }
    changed(id);
  }

  /// Forgets all links. Each entry is linked again after this.
  void clear() {
    newest.clear();
    older.truncate(0);
  }

  /// Requests a decision about the entries of an id.
  void changed(long id) {
    if (unsettledCount == MAX_UNSETTLED) {
      settle();
    }
    if (unsettledCount == unsettled.length) {
      unsettled = Arrays.copyOf(unsettled, unsettledCount * 2);
    }
    unsettled[unsettledCount++] = id;
  }

  /// Decides about the entries of each id that has changed.
  void settle() {
    for (int i = 0; i < unsettledCount; i++) {
      settle(unsettled[i]);
    }
    unsettledCount = 0;
  }

  private void settle(long id) {
    int head = newest.newest(id);
    if (head < 0) {
      return;
    }
    if (older(head) < 0) {
      keep(head, EntryTable.KEPT);
      return;
    }
    List<Integer> members = members(head);
    DuplicateGroup blocks = group(members, false);
    DuplicateGroup days = group(members, true);
    for (int member : members) {
      keep(
          member,
          (blocks.keeps(member) ? EntryTable.KEPT_IN_BLOCKS : 0)
              | (days.keeps(member) ? EntryTable.KEPT_IN_DAYS : 0));
    }
  }

  /// Returns the entries of an id in the order of the transcripts.
  private List<Integer> members(int head) {
    List<Integer> members = new ArrayList<>();
    for (int member = head; member >= 0; member = older(member)) {
      members.add(member);
    }
    members.sort(order);
    return members;
  }

  private DuplicateGroup group(List<Integer> members, boolean isForDays) {
    var group = new DuplicateGroup(entries, costs, isForDays);
    for (int member : members) {
      if (entries.has(member, isForDays ? EntryTable.IN_DAYS : EntryTable.IN_BLOCKS)) {
        group.add(member);
      }
    }
    return group;
  }

  /// Returns the entry whose place in the order of the transcripts a kept entry has: of duplicates,
  /// that of the first one.
  int place(int entry, boolean isForDays) {
    long id = entries.id.get(entry);
    int head = id == 0 ? -1 : newest.newest(id);
    return head < 0 || older(head) < 0 ? entry : group(members(head), isForDays).first(entry);
  }

  /// Sets in which reports an entry is no duplicate, if it counts there.
  private void keep(int entry, int wanted) {
    int counts = entries.flags.get(entry) & (EntryTable.IN_BLOCKS | EntryTable.IN_DAYS);
    int kept = wanted & (counts << EntryTable.KEPT_SHIFT);
    int before = entries.flags.get(entry) & EntryTable.KEPT;
    if (kept == before) {
      return;
    }
    entries.flags.set(entry, (entries.flags.get(entry) & ~EntryTable.KEPT) | kept);
    if (before == 0) {
      buckets.add(entry);
    } else if (kept == 0) {
      buckets.remove(entry);
    } else {
      buckets.changed(entry);
    }
  }

  /// Takes an entry out of all reports until the next decision about its id.
  void hide(int entry) {
    keep(entry, 0);
  }
}
