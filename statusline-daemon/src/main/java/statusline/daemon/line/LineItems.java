package statusline.daemon.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Segment;
import statusline.broker.Board;
import statusline.broker.BoardEntry;
import statusline.renderer.LineItem;

/// What a board has to show, as the renderer takes it.
final class LineItems {
  private LineItems() {}

  /// {@return the items}
  ///
  /// @param board of the line
  /// @param threshold from which age on whatever is old shows it; empty where the data module says
  static List<LineItem> of(Board board, Optional<Duration> threshold) {
    List<LineItem> items = new ArrayList<>();
    for (BoardEntry entry : board.entries()) {
      boolean doubtful = !entry.warnings().isEmpty();
      Optional<Duration> age = age(entry, threshold);
      for (Segment segment : entry.segments()) {
        items.add(new LineItem(entry.moduleId(), segment, age, entry.stale(), doubtful));
        // One mark is enough for a data module.
        doubtful = false;
      }
    }
    return items;
  }

  /// The age of a reading that is just being refreshed is of no interest before the threshold.
  private static Optional<Duration> age(BoardEntry entry, Optional<Duration> threshold) {
    Optional<Duration> age = entry.age();
    boolean isOver = entry.stale();
    if (threshold.isPresent() && age.isPresent()) {
      isOver = age.get().compareTo(threshold.get()) >= 0;
    }
    return isOver || entry.reason().isPresent() ? age : Optional.empty();
  }
}
