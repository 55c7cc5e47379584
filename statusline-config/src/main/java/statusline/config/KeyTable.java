package statusline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import statusline.api.ModuleInfo;
import statusline.config.file.Nearest;
import statusline.config.json.JsonStrings;
import statusline.config.module.ModuleDescriptors;

/// All keys, by their paths.
public final class KeyTable {
  private static final String MODULES = "modules.";

  private KeyTable() {}

  /// {@return every key, in the order of a listing; a key that all data modules have occurs once}
  public static List<Key> all() {
    List<Key> keys = new ArrayList<>(LookKeys.ALL);
    keys.addAll(BrokerKeys.ALL);
    keys.addAll(ModuleKeys.GENERAL);
    keys.addAll(ModuleSettingKeys.all());
    return keys;
  }

  /// {@return every key by its path, in the order of a listing; a key that all data modules have
  /// occurs once for each of them}
  public static Map<String, Key> byConcretePath() {
    Map<String, Key> keys = new LinkedHashMap<>();
    for (Key key : all()) {
      if (!key.section().equals("modules")) {
        keys.put(key.path(), key);
      }
    }
    for (String id : ModuleDescriptors.ids()) {
      for (Key key : ModuleKeys.GENERAL) {
        keys.put(key.path(id), key);
      }
      for (Key key : ModuleSettingKeys.of(id)) {
        keys.put(key.path(), key);
      }
    }
    return keys;
  }

  /// {@return the ids of the installed data modules}
  public static List<String> moduleIds() {
    return ModuleDescriptors.ids();
  }

  /// {@return the key with a path; empty if there is none}
  ///
  /// It searches only the class that can contain the key, because loading a class slows a first
  /// line (docs/decisions/0020).
  ///
  /// @param path such as `renderer.theme` or `modules.git.enabled`
  public static Optional<Key> find(String path) {
    if (!path.startsWith(MODULES)) {
      boolean isOfLook = path.startsWith("renderer.") || path.indexOf('.') < 0;
      return find(path, isOfLook ? LookKeys.ALL : BrokerKeys.ALL);
    }
    int dot = path.indexOf('.', MODULES.length());
    if (dot < 0) {
      return Optional.empty();
    }
    Optional<Key> general =
        find(MODULES + Key.ANY_MODULE + path.substring(dot), ModuleKeys.GENERAL);
    return general.isPresent()
        ? general
        : find(path, ModuleSettingKeys.of(path.substring(MODULES.length(), dot)));
  }

  private static Optional<Key> find(String path, List<Key> keys) {
    for (Key key : keys) {
      if (key.path().equals(path)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /// {@return whether an id may belong to a data module: an installed one, or a third-party one,
  /// whose id begins with a vendor and a dash and is not similar to an installed one}
  static boolean mayBeModule(String id) {
    return ModuleDescriptors.ids().contains(id)
        || (ModuleInfo.isId(id)
            && id.indexOf('-') > 0
            && Nearest.isFar(id, ModuleDescriptors.ids()));
  }

  /// {@return a message about an unknown key, with the most similar known one}
  static String noKey(String path) {
    Optional<String> nearest = nearest(path);
    return "unknown key " + JsonStrings.quoteBriefly(path) + Nearest.suggestion(nearest);
  }

  /// {@return a message about an unknown data module, with the most similar known one}
  static String noModule(String id) {
    Optional<String> nearest = Nearest.of(id, ModuleDescriptors.ids());
    return "unknown data module " + JsonStrings.quoteBriefly(id) + Nearest.suggestion(nearest);
  }

  /// Returns a key with the same name and another path, or else one with a similar path, or else
  /// one with a similar name.
  private static Optional<String> nearest(String path) {
    String id = moduleOf(path);
    Map<String, String> byName = new LinkedHashMap<>();
    List<String> paths = new ArrayList<>();
    for (Key key : all()) {
      String known = key.path(id.isEmpty() ? "<id>" : id);
      paths.add(known);
      byName.putIfAbsent(key.name().toLowerCase(Locale.ROOT), known);
      if (known.equalsIgnoreCase(path)) {
        return Optional.of(known);
      }
    }
    String name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (byName.containsKey(name)) {
      return Optional.ofNullable(byName.get(name));
    }
    Optional<String> similar = Nearest.of(path, paths);
    return similar.isPresent() ? similar : Nearest.of(name, byName.keySet()).map(byName::get);
  }

  private static String moduleOf(String path) {
    if (!path.startsWith(MODULES)) {
      return "";
    }
    int dot = path.indexOf('.', MODULES.length());
    return dot < 0 ? "" : path.substring(MODULES.length(), dot);
  }
}
