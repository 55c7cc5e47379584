package statusline.module.ccusage.engine;

/// Places of entries in the order of the transcripts, each of which one entry may take. Not
/// thread-safe.
final class Places {
  /// The number of the place of each entry.
  private final int[] numbers;

  /// The entry plus 1 that has taken each place, or 0.
  private final int[] entries;

  private int count;
  private int takenCount;

  /// @param size number of entries
  Places(int size) {
    this.numbers = new int[size];
    this.entries = new int[size];
  }

  /// Adds the place of the next entry.
  void add(int entry) {
    numbers[entry] = count++;
  }

  /// Puts an entry into the place of an entry.
  void take(int entry, int placeOf) {
    entries[numbers[placeOf]] = entry + 1;
    takenCount++;
  }

  /// Returns the entries that have taken places, in order.
  int[] taken() {
    int[] taken = new int[takenCount];
    int size = 0;
    for (int entry : entries) {
      if (entry != 0) {
        taken[size++] = entry - 1;
      }
    }
    return taken;
  }
}
