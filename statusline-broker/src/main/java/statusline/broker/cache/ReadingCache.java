package statusline.broker.cache;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import statusline.api.Scope;
import statusline.storage.LruMap;

/// The last reading of each key, the least recently used one leaving first. Safe for use by several
/// threads.
public final class ReadingCache {
  private final Map<CacheKey, Reading> readings;
  private volatile Runnable changed = () -> {};

  /// Makes an empty cache.
  ///
  /// @param maxSize the most readings it keeps
  public ReadingCache(int maxSize) {
    this.readings = new LruMap<>(maxSize);
  }

  /// Names what to run whenever there is something new to remember.
  public void onChange(Runnable action) {
    changed = action;
  }

  /// Says that a reading was shown for the first time.
  public void shownFirst() {
    changed.run();
  }

  /// {@return the last reading of a key}
  public synchronized Optional<Reading> get(CacheKey key) {
    return Optional.ofNullable(readings.get(key));
  }

  /// Keeps a reading in place of the last one.
  public synchronized void put(CacheKey key, Reading reading) {
    readings.put(key, reading);
  }

  /// Drops what belongs to sessions that are gone.
  ///
  /// @param sessions their keys
  public synchronized void forget(Set<String> sessions) {
    Iterator<CacheKey> keys = readings.keySet().iterator();
    while (keys.hasNext()) {
      Scope scope = keys.next().scope();
      if (scope.kind() == Scope.Kind.SESSION && sessions.contains(scope.subject())) {
        keys.remove();
      }
    }
  }

  /// Shows every reading, the least recently used first.
  public synchronized void forEach(BiConsumer<CacheKey, Reading> viewer) {
    readings.forEach(viewer);
  }

  /// {@return how many readings it holds}
  public synchronized int size() {
    return readings.size();
  }
}
