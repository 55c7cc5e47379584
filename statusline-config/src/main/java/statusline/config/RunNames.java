package statusline.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.file.Nearest;
import statusline.config.module.DropInDescriptor;
import statusline.config.module.InstalledModules;
import statusline.config.module.ModuleDescriptors;

/// The names of keys in environment variables and arguments.
///
/// `renderer.colorEnabled` is `STATUSLINE_RENDERER_COLOR_ENABLED` and `--color-enabled`;
/// `modules.cost.refreshInterval` is `STATUSLINE_MODULE_COST_REFRESH` and `--refresh-cost`.
public final class RunNames {
  private static final Map<String, String> PATHS = paths();

  private RunNames() {}

  private static Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    for (Key key : ModuleDescriptors.within(InstalledModules.IMAGE, KeyTable::all)) {
      if (!key.path().startsWith("modules.*")) {
        put(paths, key.path(), key);
      }
    }
    for (String id : ModuleDescriptors.imageIds()) {
      for (Key key : ModuleKeys.GENERAL) {
        put(paths, key.path(id), key);
      }
    }
    return paths;
  }

  private static void put(Map<String, String> paths, String path, Key key) {
    paths.put(variable(path, key), path);
    paths.put(variable(path, key.called("")), path);
    paths.put(argument(path, key), path);
  }

  /// {@return the environment variable that sets a key}
  ///
  /// @param path of the key, with the id of the data module, if any
  public static String variable(String path, Key key) {
    String name = key.shortName().isEmpty() ? key.name() : key.shortName();
    String own = words(name, '_').toUpperCase(Locale.ROOT);
    String id = moduleOf(path);
    if (!id.isEmpty()) {
      return "STATUSLINE_MODULE_" + id.replace('-', '_').toUpperCase(Locale.ROOT) + "_" + own;
    }
    String section = key.section().toUpperCase(Locale.ROOT);
    return "STATUSLINE_" + (section.isEmpty() ? own : section + "_" + own);
  }

  /// {@return the argument that sets a key}
  ///
  /// @param path of the key, with the id of the data module, if any
  public static String argument(String path, Key key) {
    String own = words(key.shortName().isEmpty() ? key.name() : key.shortName(), '-');
    String id = moduleOf(path);
    return "--" + own + (id.isEmpty() ? "" : "-" + id);
  }

  /// {@return the path of the key that a variable or an argument sets, or null}
  static @Nullable String path(String name) {
    String path = PATHS.get(name);
    if (path == null) {
      path = dropInPath(name);
    }
    return path != null || !name.startsWith("STATUSLINE_MODULE_") ? path : foreignPath(name);
  }

  private static @Nullable String dropInPath(String name) {
    return dropInPaths().get(name);
  }

  private static Map<String, String> dropInPaths() {
    Map<String, String> paths = new HashMap<>();
    for (DropInDescriptor dropIn : ModuleDescriptors.installed().dropIns()) {
      for (Key key : ModuleKeys.GENERAL) {
        put(paths, key.path(dropIn.id()), key);
      }
      for (Key key : ModuleSettingKeys.of(dropIn.id())) {
        put(paths, key.path(), key);
      }
    }
    return paths;
  }

  /// Third-party data modules have the keys that all data modules have.
  private static @Nullable String foreignPath(String variable) {
    for (Key key : ModuleKeys.GENERAL) {
      String end = "_" + key.shortName().toUpperCase(Locale.ROOT);
      int from = "STATUSLINE_MODULE_".length();
      if (variable.endsWith(end) && variable.length() - end.length() > from) {
        String id = variable.substring(from, variable.length() - end.length());
        String module = id.toLowerCase(Locale.ROOT).replace('_', '-');
        return KeyTable.mayBeModule(module) ? key.path(module) : null;
      }
    }
    return null;
  }

  /// {@return the known name that is most similar to another. For the path of a key, such as
  /// `--modules.cost.refreshInterval`, it is the argument that sets the key}
  static Optional<String> nearest(String name) {
    String path = name.startsWith("--") ? name.substring(2) : name;
    Optional<Key> key = KeyTable.find(path);
    if (key.isPresent()) {
      return Optional.of(argument(path, key.get()));
    }
    Map<String, String> names = dropInPaths();
    names.putAll(PATHS);
    return Nearest.of(name, names.keySet());
  }

  private static String moduleOf(String path) {
    int from = "modules.".length();
    return path.startsWith("modules.") ? path.substring(from, path.indexOf('.', from)) : "";
  }

  /// Converts `cacheTTL` to `cache-ttl`.
  private static String words(String name, char joint) {
    var words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1))) {
        words.append(joint);
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
