package statusline.renderer.segment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.Segment;
import statusline.renderer.look.Length;

/// A segment writer that caches the texts of another one. Safe for use by several threads.
///
/// A text depends on nothing but the segment, its length and its state, so a cached text is always
/// right. A full cache is cleared.
public final class CachingSegmentWriter implements SegmentWriter {
  /// The capacity: about 15 sessions with their segments in two lengths, at 2 KiB a text.
  static final int CAPACITY = 1_000;

  private final SegmentWriter writer;
  private final Map<SegmentKey, StyledText> cache = new ConcurrentHashMap<>();

  /// Creates a writer with an empty cache.
  ///
  /// @param writer writes the segments that are not cached
  public CachingSegmentWriter(SegmentWriter writer) {
    this.writer = writer;
  }

  @Override
  public StyledText write(Segment segment, Length length, SegmentState state) {
    SegmentKey key = new SegmentKey(segment, length, state);
    StyledText cached = cache.get(key);
    if (cached != null) {
      return cached;
    }
    StyledText text = writer.write(segment, length, state);
    if (cache.size() >= CAPACITY) {
      cache.clear();
    }
    cache.put(key, text);
    return text;
  }
}
