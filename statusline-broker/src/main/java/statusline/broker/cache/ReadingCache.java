package statusline.broker.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last reading of each key, the least recently used one leaving first. Safe for use by several
/// threads.
public final class ReadingCache {
  private final Map<CacheKey, Reading> readings;

  /// Makes an empty cache.
  ///
  /// @param maxSize the most readings it keeps
  public ReadingCache(int maxSize) {
    this.readings =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<CacheKey, Reading> eldest) {
            return size() > maxSize;
          }
        };
  }

  /// {@return the last reading of a key}
  public synchronized Optional<Reading> get(CacheKey key) {
    return Optional.ofNullable(readings.get(key));
  }

  /// Keeps a reading in place of the last one.
  public synchronized void put(CacheKey key, Reading reading) {
    readings.put(key, reading);
  }

  /// {@return how many readings it holds}
  public synchronized int size() {
    return readings.size();
  }
}
