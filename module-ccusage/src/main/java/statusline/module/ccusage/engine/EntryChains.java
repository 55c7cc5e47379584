package statusline.module.ccusage.engine;

/// The entries of each message id, from the newest to the oldest. Not thread-safe.
final class EntryChains {
  private final EntryTable entries;
  private final EntryIndex index;

  /// The next older entry of the same id plus 1, or 0.
  private final IntColumn older = new IntColumn();

  EntryChains(EntryTable entries) {
    this.entries = entries;
    this.index = new EntryIndex(entries);
  }

  /// Returns the newest entry of an id, or -1. Those without an id have no newest one.
  int newest(long id) {
    return id == 0 ? -1 : index.newest(id);
  }

  /// Returns the next older entry of the same id, or -1.
  int older(int entry) {
    return older.get(entry) - 1;
  }

  /// Adds an entry to those of its id, if it has one.
  ///
  /// @param newest the newest one so far, or -1
  void add(int entry, int newest) {
    long id = entries.id.get(entry);
    if (id != 0) {
      older.set(entry, newest + 1);
      index.put(id, entry);
    }
  }

  /// Removes an entry from those of its id.
  void remove(int entry) {
    long id = entries.id.get(entry);
    int newer = -1;
    for (int member = newest(id); member >= 0 && member != entry; member = older(member)) {
      newer = member;
    }
    if (newer >= 0) {
      older.set(newer, older.get(entry));
    } else if (older(entry) >= 0) {
      index.put(id, older(entry));
    } else {
      index.remove(id);
    }
  }

  /// Forgets all entries.
  void clear() {
    index.clear();
    older.truncate(0);
  }
}
