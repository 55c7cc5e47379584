package statusline.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map of limited size from which the least recently used entry leaves first. Not thread-safe.
///
/// @param <K> the keys
/// @param <V> the values
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int maxSize;

  /// Makes an empty map.
  ///
  /// @param maxSize the most entries it keeps
  public RecentlyUsed(int maxSize) {
    super(16, 0.75f, true);
    this.maxSize = maxSize;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > maxSize;
  }
}
