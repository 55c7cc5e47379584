package statusline.daemon.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Segment;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;
import statusline.renderer.LineItem;

/// Converts the data of a line for the renderer.
final class LineItems {
  private LineItems() {}

  /// {@return the items to render}
  ///
  /// @param board data of the line
  /// @param threshold age from which every segment shows its age; empty if the data module's
  ///     staleness decides
  static List<LineItem> of(LineData board, Optional<Duration> threshold) {
    List<LineItem> items = new ArrayList<>();
    for (ModuleResult entry : board.entries()) {
      boolean isDoubtful = !entry.warnings().isEmpty();
      Optional<Duration> age = age(entry, threshold);
      for (Segment segment : entry.segments()) {
        items.add(new LineItem(entry.moduleId(), segment, age, entry.stale(), isDoubtful));
        // One mark for each data module is enough.
        isDoubtful = false;
      }
    }
    return items;
  }

  /// {@return the age to show; empty for a reading below the threshold that is being refreshed}
  private static Optional<Duration> age(ModuleResult entry, Optional<Duration> threshold) {
    Optional<Duration> age = entry.age();
    boolean isOver = entry.stale();
    if (threshold.isPresent() && age.isPresent()) {
      isOver = age.get().compareTo(threshold.get()) >= 0;
    }
    return isOver || entry.reason().isPresent() ? age : Optional.empty();
  }
}
