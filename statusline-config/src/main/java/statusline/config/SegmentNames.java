package statusline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.JsonStrings;
import statusline.config.module.ModuleDescriptors;

/// Checks the names of data modules and segments in the values of `renderer.lines`, `priority`,
/// `hidden` and `onDemand`. An unknown name shows nothing.
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
      String name = position.endsWith(".*") ? moduleOf(position) : position;
      if (!name.isEmpty() && !isKnown(name) && !unknown.contains(name)) {
        unknown.add(name);
      }
    }
  }

  private static boolean isKnown(String name) {
    String id = moduleOf(name);
    String segment = name.substring(Math.min(name.length(), id.length() + 1));
    return isInstalled(id)
        && (segment.isEmpty() || ModuleDescriptors.segments(id).contains(segment));
  }

  private static String moduleOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// Only data modules in the image can be installed so far; the ids of drop-ins belong here.
  private static boolean isInstalled(String id) {
    return ModuleDescriptors.ids().contains(id);
  }

  /// {@return a message about an unknown name, with the most similar known one}
  ///
  /// @param key whose value contains the name
  static String mistake(String key, String name) {
    String what = isInstalled(moduleOf(name)) ? "unknown segment " : "unknown data module ";
    return key + ": " + what + JsonStrings.quoteBriefly(name) + Nearest.suggestion(nearest(name));
  }

  /// {@return the message and the list of known names}
  ///
  /// @param key whose value contains the name
  static String mistakeWithChoice(String key, String name) {
    String id = moduleOf(name);
    return isInstalled(id)
        ? Nearest.withChoice(
            mistake(key, name), "Segments of " + id, ModuleDescriptors.segments(id))
        : Nearest.withChoice(mistake(key, name), "Data modules", ModuleDescriptors.ids());
  }

  /// Prefers a segment of exactly that name, then a similar id, then a similar segment.
  private static Optional<String> nearest(String name) {
    List<String> segments = new ArrayList<>();
    for (String id : ModuleDescriptors.ids()) {
      for (String segment : ModuleDescriptors.segments(id)) {
        if (segment.equals(name)) {
          return Optional.of(id + "." + segment);
        }
        segments.add(id + "." + segment);
      }
    }
    Optional<String> module =
        name.indexOf('.') < 0 ? Nearest.of(name, ModuleDescriptors.ids()) : Optional.empty();
    return module.isPresent() ? module : Nearest.of(name, segments);
  }
}
