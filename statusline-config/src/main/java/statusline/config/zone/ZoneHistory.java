package statusline.config.zone;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The offsets of a zone over time. Not thread-safe.
final class ZoneHistory {
  /// Rules that continue for ever are applied up to this year.
  static final int LAST_YEAR = 2_100;

  private final int firstOffset;
  private final TreeMap<Long, Integer> offsets = new TreeMap<>();

  /// Creates a history without changes.
  ///
  /// @param firstOffset seconds east of UTC
  ZoneHistory(int firstOffset) {
    this.firstOffset = firstOffset;
  }

  /// Adds a change. Of two changes at the same time, the later call counts.
  ///
  /// @param epochSecond time of the change
  /// @param offset seconds east of UTC
  void add(long epochSecond, int offset) {
    offsets.put(epochSecond, offset);
  }

  /// {@return the rules}
  ///
  /// @throws java.time.DateTimeException if an offset exceeds 18 hours
  ZoneRules rules() {
    ZoneOffset first = ZoneOffset.ofTotalSeconds(firstOffset);
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    ZoneOffset current = first;
    for (Map.Entry<Long, Integer> change : offsets.entrySet()) {
      ZoneOffset next = ZoneOffset.ofTotalSeconds(change.getValue());
      if (!next.equals(current)) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(change.getKey(), 0, current);
        transitions.add(ZoneOffsetTransition.of(at, current, next));
        current = next;
      }
    }
    return ZoneRules.of(first, first, List.of(), transitions, List.of());
  }
}
