package statusline.module.ccusage.engine;

/// The two rules by which ccusage 20.0.24 decides which records count.
public enum Loader {
  /// For blocks, sessions, and the report of Claude's weeks.
  ENTRIES(EntryTable.KEPT_IN_BLOCKS),

  /// For days, months, and the weeks of all agents.
  DAYS(EntryTable.KEPT_IN_DAYS);

  private final int flag;

  Loader(int flag) {
    this.flag = flag;
  }

  /// Returns the flag of an entry that counts.
  int flag() {
    return flag;
  }
}
