package statusline.module.ccusage.engine;

/// A map from longs other than 0 to ints, without an object for each entry. Not thread-safe.
final class LongIntMap {
  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  /// Returns the value of a key, or `absent`.
  int get(long key, int absent) {
    int slot = slot(keys, key);
    return keys[slot] == key ? values[slot] : absent;
  }

  void put(long key, int value) {
    int slot = slot(keys, key);
    if (keys[slot] != key) {
      if (size >= keys.length / 4 * 3) {
        grow();
        slot = slot(keys, key);
      }
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] newKeys = new long[keys.length * 2];
    int[] newValues = new int[newKeys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(newKeys, keys[i]);
        newKeys[slot] = keys[i];
        newValues[slot] = values[i];
      }
    }
    keys = newKeys;
    values = newValues;
  }
}
