package statusline.module.ccusage.engine;

import java.util.Arrays;

/// Finds the newest entry of a message id, with about eight bytes an id: the ids themselves are in
/// the table. Not thread-safe.
final class EntryIndex {
  private static final int FIRST_CAPACITY = 1024;
  private static final int REMOVED = -1;

  private final EntryTable entries;

  /// An entry plus 1, 0 or [#REMOVED].
  private int[] slots = new int[FIRST_CAPACITY];

  /// The number of slots that are not 0.
  private int used;

  EntryIndex(EntryTable entries) {
    this.entries = entries;
  }

  /// Returns the newest entry of an id, or -1.
  int newest(long id) {
    int slot = slot(slots, id);
    return slots[slot] == 0 ? -1 : slots[slot] - 1;
  }

  /// Makes an entry the newest of its id.
  void put(long id, int entry) {
    int slot = slot(slots, id);
    if (slots[slot] == 0) {
      if (used >= slots.length / 4 * 3) {
        rebuild();
        slot = slot(slots, id);
      }
      used++;
    }
    slots[slot] = entry + 1;
  }

  /// Forgets an id.
  void remove(long id) {
    int slot = slot(slots, id);
    if (slots[slot] != 0) {
      slots[slot] = REMOVED;
    }
  }

  void clear() {
    slots = new int[FIRST_CAPACITY];
    used = 0;
  }

  /// Returns the slot of an id, or the free one where its search ended.
  private int slot(int[] table, long id) {
    int mask = table.length - 1;
    int slot = (int) (id ^ id >>> 32) & mask;
    while (table[slot] != 0 && (table[slot] == REMOVED || entries.id.get(table[slot] - 1) != id)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void rebuild() {
    long ids = Arrays.stream(slots).filter(slot -> slot > 0).count();
    int[] larger = new int[ids > slots.length / 2 ? slots.length * 2 : slots.length];
    used = 0;
    for (int value : slots) {
      if (value > 0) {
        larger[slot(larger, entries.id.get(value - 1))] = value;
        used++;
      }
    }
    slots = larger;
  }
}
