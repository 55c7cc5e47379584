package statusline.broker.cache;

import java.util.List;
import statusline.api.FormatContext;
import statusline.api.Segment;

/// Formattable data: a value bound to the method that formats it, so that its type stays private.
@FunctionalInterface
public interface Wording {
  /// {@return the segments at the time of a line}
  ///
  /// @param context time and settings of the line
  List<Segment> segments(FormatContext context);

  /// {@return sentences about the data for a person}
  default List<String> details() {
    return List.of();
  }
}
