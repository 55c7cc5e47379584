package statusline.broker.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;

/// The keys whose readings are outdated until a later fetch ends.
///
/// A fetch that was running already when a key became outdated may have seen the old data. Safe for
/// use by several threads.
public final class OutdatedKeys {
  private static final int MAX_KEYS = 256;

  private final Map<CacheKey, Long> marks = new LruMap<>(MAX_KEYS);
  private long lastMark;

  /// Creates an empty set.
  public OutdatedKeys() {}

  /// Marks the readings of a key as outdated.
  public synchronized void mark(CacheKey key) {
    marks.put(key, ++lastMark);
  }

  /// {@return whether no fetch that started after the last mark has ended}
  public synchronized boolean contains(CacheKey key) {
    return !marks.isEmpty() && marks.containsKey(key);
  }

  /// {@return the last mark of all keys, at the start of a fetch}
  synchronized long lastMark() {
    return lastMark;
  }

  /// Removes a key after a successful fetch, unless it was marked during the fetch.
  ///
  /// @param markAtStart {@link #lastMark} at the start of the fetch
  synchronized void fetched(CacheKey key, long markAtStart) {
    @Nullable Long mark = marks.get(key);
    if (mark != null && mark <= markAtStart) {
      marks.remove(key);
    }
  }
}
