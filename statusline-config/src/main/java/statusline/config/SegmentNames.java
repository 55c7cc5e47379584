package statusline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.config.module.KnownSegments;

/// Checks the names of data modules and segments in the values of `renderer.lines`, `priority`,
/// `hidden`, `onDemand` and `labels`. An unknown name shows nothing.
final class SegmentNames {
  private SegmentNames() {}

  /// {@return the names in a value that no installed data module provides}
  ///
  /// @param kind of the value
  /// @param value in the form that settings have
  static List<String> unknown(Kind kind, Object value) {
    List<String> unknown = new ArrayList<>();
    if (kind.type() == Kind.Type.LINES && value instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> sides) {
          addUnknown(sides.get("left"), unknown);
          addUnknown(sides.get("right"), unknown);
        }
      }
    } else if (kind.type() == Kind.Type.SEGMENTS && value instanceof List<?> names) {
      for (Object name : names) {
        addUnknown(name, unknown);
      }
    } else if (kind.type() == Kind.Type.LABELS && value instanceof List<?> labels) {
      for (Object label : labels) {
        addUnknown(LabelList.nameIn(String.valueOf(label)), unknown);
      }
    }
    return unknown;
  }

  private static void addUnknown(@Nullable Object groups, List<String> unknown) {
    if (!(groups instanceof String text)) {
      return;
    }
    for (String word : LineList.words(text)) {
      int colon = word.indexOf(':');
      String position = colon < 0 ? word : word.substring(0, colon);
      String name =
          position.endsWith(".*") ? position.substring(0, position.length() - 2) : position;
      if (!name.isEmpty() && !KnownSegments.isKnown(name) && !unknown.contains(name)) {
        unknown.add(name);
      }
    }
  }
}
