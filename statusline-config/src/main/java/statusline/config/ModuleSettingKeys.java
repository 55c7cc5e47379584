package statusline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SettingDescriptor;

/// The keys of the settings that data modules declare in their descriptors.
///
/// A setting that a run or a project may set must only change how a reading is shown, unless the
/// data module names it in its scope. Otherwise two sessions would share a reading that differs
/// between them.
final class ModuleSettingKeys {
  private static final Map<String, List<Key>> BY_MODULE = new ConcurrentHashMap<>();

  private ModuleSettingKeys() {}

  /// {@return the keys of all data modules in the image, in the order of a listing}
  static List<Key> all() {
    List<Key> all = new ArrayList<>();
    for (String id : ModuleDescriptors.ids()) {
      all.addAll(of(id));
    }
    return all;
  }

  /// {@return the keys of one data module; none if the image does not contain it}
  static List<Key> of(String id) {
    Optional<DataModuleDescriptor> module = ModuleDescriptors.of(id);
    if (module.isEmpty()) {
      return List.of();
    }
    return ModuleDescriptors.imageIds().contains(id)
        ? BY_MODULE.computeIfAbsent(id, key -> keys(module.get()))
        : keys(module.get());
  }

  /// {@return the keys of a descriptor}
  static List<Key> keys(DataModuleDescriptor module) {
    List<Key> keys = new ArrayList<>();
    for (SettingDescriptor setting : module.settings()) {
      keys.add(key(module.id(), setting));
    }
    return List.copyOf(keys);
  }

  private static Key key(String id, SettingDescriptor setting) {
    String path = ModuleKeys.path(id, setting.name());
    Kind kind = kind(setting);
    Reach reach = reach(setting.setIn());
    Object value = setting.defaultValue();
    return value == null
        ? Key.open(path, kind, setting.defaultText(), reach, setting.description())
        : Key.of(path, kind, value, reach, setting.description());
  }

  private static Kind kind(SettingDescriptor setting) {
    long min = setting.min().orElse(0);
    return switch (setting.type()) {
      case "flag" -> Kind.FLAG;
      case "count" -> Kind.count(min, setting.max().orElse(Integer.MAX_VALUE));
      case "percent" -> Kind.PERCENT;
      case "usd" -> Kind.USD;
      case "duration" ->
          setting.max().isPresent() ? Kind.time(min, setting.max().getAsLong()) : Kind.TIME;
      case "choice" -> Kind.choice(setting.values().toArray(new String[0]));
      case "text" -> Kind.text((int) setting.max().orElse(200));
      case "path" -> Kind.PATH;
      default -> throw new IllegalStateException("unknown type " + setting.type());
    };
  }

  private static Reach reach(String layers) {
    return switch (layers) {
      case "files" -> Reach.FILES;
      case "run" -> Reach.RUN;
      case "everywhere" -> Reach.ANYWHERE;
      default -> throw new IllegalStateException("unknown layers " + layers);
    };
  }
}
