package statusline.config.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.config.file.Nearest;
import statusline.config.json.JsonStrings;

/// The names of data modules and segments that a user may write. Stateless.
public final class KnownSegments {
  private KnownSegments() {}

  /// {@return whether an installed data module has a name, or provides a segment of that name}
  public static boolean isKnown(String name) {
    String id = moduleOf(name);
    String segment = name.substring(Math.min(name.length(), id.length() + 1));
    return isInstalled(id)
        ? segment.isEmpty() || hasAnySegment(id) || ModuleDescriptors.segments(id).contains(segment)
        : !ModuleDescriptors.installed().isComplete() && id.indexOf('-') > 0;
  }

  /// A drop-in without a descriptor does not name its segments.
  private static boolean hasAnySegment(String id) {
    return ModuleDescriptors.installed().dropIn(id).filter(d -> !d.hasResource()).isPresent();
  }

  private static String moduleOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isInstalled(String id) {
    return ModuleDescriptors.ids().contains(id);
  }

  /// {@return a message about an unknown name, with the most similar known one}
  ///
  /// @param key whose value contains the name
  public static String mistake(String key, String name) {
    String what = isInstalled(moduleOf(name)) ? "unknown segment " : "unknown data module ";
    return key + ": " + what + JsonStrings.quoteBriefly(name) + Nearest.suggestion(nearest(name));
  }

  /// {@return the message and the list of known names}
  ///
  /// @param key whose value contains the name
  public static String mistakeWithChoice(String key, String name) {
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
