package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.List;

/// Decides which entries are duplicates. Only entries with one message id can be duplicates of each
/// other, so a change concerns the few entries of its id.
///
/// Not thread-safe.
final class Deduplication {
  private final EntryTable entries;
  private final EntryOrder order;
  private final EntryCosts costs;
  private final LongIntMap heads = new LongIntMap();

  /// The next entry of the same id plus 1, or 0.
  private final IntColumn next = new IntColumn();

  private final List<Long> changedIds = new ArrayList<>();

  Deduplication(EntryTable entries, EntryOrder order, EntryCosts costs) {
    this.entries = entries;
    this.order = order;
    this.costs = costs;
  }

  /// Adds a new entry.
  void add(int entry) {
    long id = entries.id.get(entry);
    if (id == 0) {
      keep(entry, true, true);
      return;
    }
    next.set(entry, heads.get(id, -1) + 1);
    heads.put(id, entry);
    changedIds.add(id);
  }

  /// Removes an entry, which the table still has.
  void remove(int entry) {
    long id = entries.id.get(entry);
    entries.remove(entry);
    if (id == 0) {
      return;
    }
    int before = -1;
    for (int member = heads.get(id, -1); member != entry; member = next.get(member) - 1) {
      before = member;
    }
    if (before < 0) {
      heads.put(id, next.get(entry) - 1);
    } else {
      next.set(before, next.get(entry));
    }
    changedIds.add(id);
  }

  /// Decides again for each id that has changed.
  void settle() {
    for (long id : changedIds) {
      settle(id);
    }
    changedIds.clear();
  }

  private void settle(long id) {
    int head = heads.get(id, -1);
    if (head >= 0 && next.get(head) == 0) {
      keep(head, true, true);
      return;
    }
    List<Integer> group = new ArrayList<>();
    for (int member = head; member >= 0; member = next.get(member) - 1) {
      group.add(member);
      keep(member, false, false);
    }
    group.sort(order);
    var blocks = new DuplicateGroup(entries, costs, false);
    var days = new DuplicateGroup(entries, costs, true);
    for (int member : group) {
      if (entries.has(member, EntryTable.IN_BLOCKS)) {
        blocks.add(member);
      }
      if (entries.has(member, EntryTable.IN_DAYS)) {
        days.add(member);
      }
    }
    blocks.kept().forEach(entry -> entries.mark(entry, EntryTable.KEPT_IN_BLOCKS, true));
    days.kept().forEach(entry -> entries.mark(entry, EntryTable.KEPT_IN_DAYS, true));
  }

  private void keep(int entry, boolean inBlocks, boolean inDays) {
    boolean countsInBlocks = entries.has(entry, EntryTable.IN_BLOCKS);
    boolean countsInDays = entries.has(entry, EntryTable.IN_DAYS);
    entries.mark(entry, EntryTable.KEPT_IN_BLOCKS, inBlocks && countsInBlocks);
    entries.mark(entry, EntryTable.KEPT_IN_DAYS, inDays && countsInDays);
  }
}
