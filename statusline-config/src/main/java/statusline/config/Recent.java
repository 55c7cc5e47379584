package statusline.config;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is known of those who were asked for last. Not thread-safe.
///
/// @param <K> who
/// @param <V> what is known
public final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  /// Knows nothing yet.
  ///
  /// @param most so many it knows at once
  public Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
