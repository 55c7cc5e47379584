package statusline.broker.cache;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import statusline.api.Scope;
import statusline.storage.LruMap;

/// An LRU cache with the last reading of each key. Safe for use by several threads.
public final class ReadingCache {
  private final Map<CacheKey, Reading> readings;
  private volatile Runnable changed = () -> {};

  /// Creates an empty cache.
  ///
  /// @param maxSize maximum number of readings
  public ReadingCache(int maxSize) {
    this.readings = new LruMap<>(maxSize);
  }

  /// Sets the action to run when a line shows a new reading.
  public void onChange(Runnable action) {
    changed = action;
  }

  /// Signals that a line shows a reading for the first time.
  public void shownFirst() {
    changed.run();
  }

  /// {@return the last reading of a key}
  public synchronized Optional<Reading> get(CacheKey key) {
    return Optional.ofNullable(readings.get(key));
  }

  /// Replaces the last reading of a key.
  public synchronized void put(CacheKey key, Reading reading) {
    readings.put(key, reading);
  }

  /// Removes the readings of sessions.
  ///
  /// @param sessions keys of the sessions
  public synchronized void forget(Set<String> sessions) {
    Iterator<CacheKey> keys = readings.keySet().iterator();
    while (keys.hasNext()) {
      Scope scope = keys.next().scope();
      if (scope.kind() == Scope.Kind.SESSION && sessions.contains(scope.subject())) {
        keys.remove();
      }
    }
  }

  /// Passes every reading to a consumer, least recently used first.
  public synchronized void forEach(BiConsumer<CacheKey, Reading> viewer) {
    readings.forEach(viewer);
  }

  /// {@return the number of readings}
  public synchronized int size() {
    return readings.size();
  }
}
