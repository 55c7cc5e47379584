package statusline.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/// An LRU map with a fixed capacity. Not thread-safe.
///
/// Adding an entry to a full map evicts the least recently used one.
///
/// @param <K> the type of the keys
/// @param <V> the type of the values
public final class LruMap<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int maxSize;

  /// Creates an empty map.
  ///
  /// @param maxSize the maximum number of entries
  public LruMap(int maxSize) {
    super(16, 0.75f, true);
    this.maxSize = maxSize;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > maxSize;
  }
}
