package statusline.config.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The descriptors of the data modules in the image. A descriptor is parsed when it is first asked
/// for, because most lines need none. Safe for use by several threads.
public final class ModuleDescriptors {
  private static final Map<String, DataModuleDescriptor> PARSED = new ConcurrentHashMap<>();

  private ModuleDescriptors() {}

  /// {@return the ids of the data modules in the image, in alphabetical order}
  public static List<String> ids() {
    return ImageModules.ids();
  }

  /// {@return the names of the segments of a data module, without parsing its descriptor; none if
  /// the image does not contain the module}
  public static List<String> segments(String id) {
    return ImageModules.segments(id);
  }

  /// {@return the descriptor of a data module; empty if the image does not contain the module}
  public static Optional<DataModuleDescriptor> of(String id) {
    return ids().contains(id)
        ? Optional.of(PARSED.computeIfAbsent(id, ModuleDescriptors::parsed))
        : Optional.empty();
  }

  /// {@return the descriptors of all data modules in the image, in alphabetical order of their ids}
  public static List<DataModuleDescriptor> all() {
    List<DataModuleDescriptor> all = new ArrayList<>();
    for (String id : ids()) {
      of(id).ifPresent(all::add);
    }
    return all;
  }

  /// {@return the id of the data module that shows a fact, by the fact's name}
  public static Map<String, String> moduleOfFact() {
    return ImageModules.moduleOfFact();
  }

  private static DataModuleDescriptor parsed(String id) {
    try {
      return DescriptorReader.read(ImageModules.descriptor(id));
    } catch (DescriptorException broken) {
      // A test reads each descriptor that the build puts into the image.
      throw new IllegalStateException(id + ": " + broken.getMessage(), broken);
    }
  }
}
