package statusline.broker.cache;

import java.util.List;
import statusline.api.FormatContext;
import statusline.api.Segment;

/// A data module's data, already bound to the way they read; so the data's own type stays inside.
@FunctionalInterface
public interface Wording {
  /// {@return the segments at the time of a line}
  ///
  /// @param context the time and the settings that decide
  List<Segment> segments(FormatContext context);
}
