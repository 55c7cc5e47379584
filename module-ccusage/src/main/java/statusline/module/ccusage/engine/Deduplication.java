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
  private final DuplicateRank blockRank;
  private final DuplicateRank dayRank;
  private final Buckets buckets;
  private final EntryChains chains;

  private long[] unsettled = new long[16];
  private int unsettledCount;

  Deduplication(
      EntryTable entries, EntryChains chains, EntryOrder order, EntryCosts costs, Buckets buckets) {
    this.entries = entries;
    this.chains = chains;
    this.order = order;
    this.blockRank = new DuplicateRank(entries, costs, false);
    this.dayRank = new DuplicateRank(entries, costs, true);
    this.buckets = buckets;
  }

  /// Adds a new entry.
  ///
  /// @param newest the newest entry of its id, or -1
  void add(int entry, int newest) {
    chains.add(entry, newest);
    if (newest < 0) {
      keep(entry, EntryTable.KEPT);
    } else {
      changed(entries.id.get(entry));
    }
  }

  /// Removes an entry from all reports. Its place in the table is free until the table is
  /// compacted.
  void remove(int entry) {
    long id = entries.id.get(entry);
    keep(entry, 0);
    entries.flags.set(entry, 0);
    if (id != 0) {
      chains.remove(entry);
      changed(id);
    }
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
    int head = chains.newest(id);
    if (head < 0) {
      return;
    }
    if (hasOneKey(head)) {
      keepOnly(head, best(head, blockRank), best(head, dayRank));
      return;
    }
    List<Integer> members = members(head);
    DuplicateGroup blocks = group(members, blockRank);
    DuplicateGroup days = group(members, dayRank);
    for (int member : members) {
      keep(member, blocks.keeps(member), days.keeps(member));
    }
  }

  /// Returns whether all entries of an id have one request id, so that one of them counts.
  private boolean hasOneKey(int head) {
    int requestId = entries.requestId.get(head);
    int member = chains.older(head);
    while (member >= 0 && requestId != 0 && entries.requestId.get(member) == requestId) {
      member = chains.older(member);
    }
    return member < 0;
  }

  /// Returns the entry of an id with the highest rank, or -1. Of equal ones it is the first in the
  /// order of the transcripts.
  private int best(int head, DuplicateRank rank) {
    int best = -1;
    for (int member = head; member >= 0; member = chains.older(member)) {
      if (rank.counts(member) && (best < 0 || isBetter(member, best, rank))) {
        best = member;
      }
    }
    return best;
  }

  private boolean isBetter(int entry, int best, DuplicateRank rank) {
    int higher = rank.compare(entry, best);
    return higher > 0 || (higher == 0 && order.compare(entry, best) < 0);
  }

  /// Keeps one entry of an id in each kind of reports.
  private void keepOnly(int head, int inBlocks, int inDays) {
    for (int member = head; member >= 0; member = chains.older(member)) {
      keep(member, member == inBlocks, member == inDays);
    }
  }

  private void keep(int entry, boolean inBlocks, boolean inDays) {
    keep(
        entry, (inBlocks ? EntryTable.KEPT_IN_BLOCKS : 0) | (inDays ? EntryTable.KEPT_IN_DAYS : 0));
  }

  /// Returns the entries of an id in the order of the transcripts.
  private List<Integer> members(int head) {
    List<Integer> members = new ArrayList<>();
    for (int member = head; member >= 0; member = chains.older(member)) {
      members.add(member);
    }
    members.sort(order);
    return members;
  }

  private DuplicateGroup group(List<Integer> members, DuplicateRank rank) {
    var group = new DuplicateGroup(entries, rank);
    for (int member : members) {
      if (rank.counts(member)) {
        group.add(member);
      }
    }
    return group;
  }

  /// Returns the entry whose place in the order of the transcripts a kept entry has: of duplicates,
  /// that of the first one.
  int place(int entry, boolean isForDays) {
    long id = entries.id.get(entry);
    int head = chains.newest(id);
    return head < 0 || chains.older(head) < 0
        ? entry
        : group(members(head), isForDays ? dayRank : blockRank).first(entry);
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
