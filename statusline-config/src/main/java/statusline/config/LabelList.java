package statusline.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses labels of segments, such as `context=ctx`. An empty label removes that of the segment.
final class LabelList {
  /// An example for messages.
  static final String EXAMPLE = "\"context=ctx\"";

  private LabelList() {}

  /// {@return the entries; null if the value is invalid}
  ///
  /// @param most the maximum number of entries
  static @Nullable Object accepted(Object value, int most) {
    if (!(value instanceof List<?> list) || list.size() > most) {
      return null;
    }
    for (Object entry : list) {
      if (!(entry instanceof String text) || !isLabel(text)) {
        return null;
      }
    }
    return value;
  }

  private static boolean isLabel(String entry) {
    int sign = entry.indexOf('=');
    return sign > 0
        && LineList.segments(List.of(entry.substring(0, sign)), 1, List.of()) != null
        && Kind.MARK.accepted(entry.substring(sign + 1)) != null;
  }

  /// {@return the reference of a valid entry}
  static String nameIn(String entry) {
    return entry.substring(0, entry.indexOf('='));
  }
}
