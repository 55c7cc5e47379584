package statusline.module.ccusage.engine;

/// Ranks duplicates, of which the one with the highest rank counts. Not thread-safe.
final class DuplicateRank {
  private final EntryTable entries;
  private final EntryCosts costs;
  private final boolean isForDays;

  /// @param isForDays whether the rules of days and weeks apply, else those of blocks
  DuplicateRank(EntryTable entries, EntryCosts costs, boolean isForDays) {
    this.entries = entries;
    this.costs = costs;
    this.isForDays = isForDays;
  }

  /// Whether the rules of days and weeks apply, else those of blocks.
  boolean isForDays() {
    return isForDays;
  }

  /// Whether an entry counts in the reports of these rules.
  boolean counts(int entry) {
    return entries.has(entry, isForDays ? EntryTable.IN_DAYS : EntryTable.IN_BLOCKS);
  }

  /// Returns a positive number if the first entry has the higher rank, or 0 if the ranks are equal.
  int compare(int first, int second) {
    boolean isSidechain = entries.has(first, EntryTable.SIDECHAIN);
    if (isSidechain != entries.has(second, EntryTable.SIDECHAIN)) {
      return isSidechain ? -1 : 1;
    }
    int more = Long.compare(entries.totalTokens(first), entries.totalTokens(second));
    if (more == 0 && isForDays) {
      more = Double.compare(costs.cost(first), costs.cost(second));
    }
    return more != 0
        ? more
        : Boolean.compare(
            entries.has(first, EntryTable.HAS_SPEED), entries.has(second, EntryTable.HAS_SPEED));
  }
}
