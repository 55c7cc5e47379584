package statusline.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.config.file.Nearest;
import statusline.config.file.Problem;
import statusline.config.json.JsonStrings;
import statusline.config.module.InstalledModules;
import statusline.config.module.ModuleDescriptors;
import statusline.config.theme.ThemeChoice;
import statusline.config.theme.ThemeFolder;
import statusline.renderer.theme.Theme;

/// The effective settings, each with its source. Immutable.
public final class Configuration {
  private static final String MODULES = "modules.";

  private final Map<String, Setting> settings;
  private final List<Problem> problems;
  private final JsonObject modules;
  private final JsonObject runModules;
  private final @Nullable ThemeChoice theme;
  private final @Nullable Configuration own;
  private final long version;
  private final InstalledModules installed;

  private Configuration(
      Map<String, Setting> ofFiles,
      Map<String, Setting> settings,
      List<Problem> problems,
      @Nullable Configuration own,
      long version) {
    this.version = version;
    this.installed = ModuleDescriptors.installed();
    this.own = own;
    this.theme = null;
    this.settings = settings;
    this.problems = List.copyOf(problems);
    this.modules = modules(ofFiles, false);
    this.runModules = modules(settings, true);
  }

  private Configuration(Configuration other, ThemeChoice theme, List<Problem> ofTheme) {
    this.version = other.version;
    this.installed = other.installed;
    this.own = other.own;
    this.settings = other.settings;
    this.modules = other.modules;
    this.runModules = other.runModules;
    this.theme = theme;
    List<Problem> all = new ArrayList<>(other.problems);
    all.addAll(ofTheme);
    this.problems = List.copyOf(all);
  }

  /// {@return this configuration with the current content of the theme that it names}
  Configuration withThemeFrom(ThemeFolder themes) {
    Setting setting = settings.get(LookKeys.THEME.path());
    if (setting == null) {
      return this;
    }
    ThemeChoice choice = themes.named(String.valueOf(setting.value()));
    boolean isUnknown = choice.theme() == null && choice.problems().isEmpty();
    return new Configuration(
        this, choice, isUnknown ? List.of(unknownTheme(setting, themes)) : choice.problems());
  }

  private static Problem unknownTheme(Setting setting, ThemeFolder themes) {
    String name = String.valueOf(setting.value());
    String sentence = unknownTheme(name, themes.names());
    return setting
        .problem(Nearest.withChoice(sentence, "Themes", themes.names()))
        .withNotice(
            setting.origin() == Origin.PROJECT_FILE
                ? "the project's file names an unknown theme"
                : sentence);
  }

  /// {@return a message about a theme that does not exist}
  static String unknownTheme(String name, List<String> known) {
    return LookKeys.THEME.path()
        + " is "
        + JsonStrings.quoteBriefly(name)
        + ", which is not a theme"
        + Nearest.suggestion(Nearest.of(name, known));
  }

  /// {@return whether the theme that it names has not changed since it was read}
  boolean hasCurrentTheme(ThemeFolder themes) {
    Setting setting = settings.get(LookKeys.THEME.path());
    return theme == null
        || setting == null
        || themes.named(String.valueOf(setting.value())).version() == theme.version();
  }

  /// {@return the data modules that the account has}
  public InstalledModules installed() {
    return installed;
  }

  /// {@return the version number}
  ///
  /// Two configurations of one {@link LiveConfiguration} are equal if their version numbers are, so
  /// callers cache what they derive from a configuration under its version number. The number is 0
  /// if the configuration is not from a `LiveConfiguration`.
  public long version() {
    return version;
  }

  /// {@return the configured theme; empty if none is configured or it does not exist}
  public Optional<Theme> theme() {
    return theme == null ? Optional.empty() : Optional.ofNullable(theme.theme());
  }

  /// {@return the merged settings of several layers}
  ///
  /// @param rising the layers in ascending order of precedence
  /// @param version of the result
  static Configuration of(List<Layer> rising, long version) {
    Map<String, Setting> ofFiles = new HashMap<>();
    Map<String, Setting> settings = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Layer layer : rising) {
      for (Map.Entry<String, Setting> entry : layer.settings().entrySet()) {
        String path = entry.getKey();
        Setting setting = entry.getValue();
        if (enablesDisabledModule(path, setting, settings.get(path))) {
          refuse(path, setting, problems);
        } else {
          settings.put(path, setting);
          if (!setting.origin().isOfARun()) {
            ofFiles.put(path, setting);
          }
        }
      }
      problems.addAll(layer.problems());
    }
    return new Configuration(ofFiles, settings, problems, own(rising, version), version);
  }

  /// {@return the configuration without the settings of a project's file; null if there are none}
  private static @Nullable Configuration own(List<Layer> rising, long version) {
    List<Layer> trusted = new ArrayList<>();
    boolean hasProject = false;
    for (Layer layer : rising) {
      boolean isOfProject = layer.isOf(Origin.PROJECT_FILE);
      hasProject = hasProject || isOfProject;
      trusted.add(isOfProject ? Layer.empty() : layer);
    }
    return hasProject ? of(trusted, version) : null;
  }

  /// {@return the configuration without the settings of a project's file}
  public Configuration own() {
    return own == null ? this : own;
  }

  /// {@return the ids of the data modules that a project's file hides}
  public List<String> modulesHiddenByProject() {
    if (own == null) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (String path : new TreeSet<>(settings.keySet())) {
      Setting setting = requireNonNull(settings.get(path), "setting");
      boolean isHidden = path.endsWith(".enabled") && setting.value().equals(false);
      if (isHidden && setting.origin() == Origin.PROJECT_FILE) {
        ids.add(path.substring(MODULES.length(), path.length() - ".enabled".length()));
      }
    }
    return ids;
  }

  /// Only the files decide which data modules are loaded: a run cannot load a disabled one.
  private static boolean enablesDisabledModule(
      String path, Setting setting, @Nullable Setting before) {
    return setting.origin().isOfARun()
        && setting.value().equals(true)
        && path.startsWith(MODULES)
        && path.endsWith(".enabled")
        && before != null
        && !before.origin().isOfARun()
        && before.value().equals(false);
  }

  private static void refuse(String path, Setting setting, List<Problem> problems) {
    if (setting.origin() != Origin.PROJECT_FILE) {
      String location = setting.location();
      problems.add(
          Problem.of(location, location + ": " + path + " stays false, as your user file sets it"));
    }
  }

  /// {@return the setting of a key; empty if no layer sets it}
  ///
  /// @param path such as `renderer.theme` or `modules.git.changes`
  public Optional<Setting> setting(String path) {
    return Optional.ofNullable(settings.get(path));
  }

  /// {@return whether any layer sets a key of a section}
  ///
  /// If none does, the class with the keys of the section need not be loaded
  /// (docs/decisions/0020).
  ///
  /// @param section such as `renderer`, or a key outside of sections
  public boolean hasSection(String section) {
    for (String path : settings.keySet()) {
      boolean isIn = path.startsWith(section);
      if (isIn && (path.length() == section.length() || path.charAt(section.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  /// {@return all settings by their paths}
  public Map<String, Setting> settings() {
    return Map.copyOf(settings);
  }

  /// {@return the value of a boolean key, or its default}
  public boolean flag(Key key) {
    return value(key) instanceof Boolean flag && flag;
  }

  /// {@return the value of a string key, or its default; empty if it has no default}
  public Optional<String> text(Key key) {
    return value(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// {@return the value of an integer key, or its default; empty if it has no default}
  public OptionalLong count(Key key) {
    return value(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /// {@return the value of a numeric key, or its default}
  public double number(Key key) {
    return value(key) instanceof Number number ? number.doubleValue() : 0;
  }

  /// {@return the value of a duration key, or its default; empty if it has no default}
  public Optional<Duration> duration(Key key) {
    Object value = value(key);
    return value == null ? Optional.empty() : key.kind().duration(value);
  }

  /// {@return the strings of a list; empty if no layer sets it}
  public Optional<List<String>> texts(Key key) {
    if (!(value(key) instanceof List<?> list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      texts.add(String.valueOf(element));
    }
    return Optional.of(List.copyOf(texts));
  }

  /// {@return the configured lines; empty if no layer sets them}
  public Optional<List<Line>> lines(Key key) {
    if (!(value(key) instanceof List<?> list)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map<?, ?> sides) {
        lines.add(new Line(side(sides, "left"), side(sides, "right")));
      }
    }
    return Optional.of(List.copyOf(lines));
  }

  private static String side(Map<?, ?> sides, String name) {
    return sides.get(name) instanceof String text ? text : "";
  }

  /// One line: the groups at each edge, as text.
  ///
  /// @param left groups at the left edge
  /// @param right groups at the right edge
  public record Line(String left, String right) {}

  private @Nullable Object value(Key key) {
    Setting setting = settings.get(key.path());
    return setting == null ? key.standard() : setting.value();
  }

  /// {@return the section `modules` of the files: an object for each id; it is the same for all
  /// runs of an account}
  public JsonObject modules() {
    return modules;
  }

  /// {@return the data module settings of the run itself: an object for each id, with the keys of
  /// `modules.<id>`; empty for most runs}
  ///
  /// `enabled` is present only if it is `false`, which hides the data module in this run.
  public JsonObject runModules() {
    return runModules;
  }

  private static JsonObject modules(Map<String, Setting> settings, boolean isOfARun) {
    if (settings.isEmpty()) {
      return JsonObject.empty();
    }
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    for (String path : new TreeSet<>(settings.keySet())) {
      Setting setting = requireNonNull(settings.get(path), "setting");
      boolean isWanted = setting.origin().isOfARun() == isOfARun && path.startsWith(MODULES);
      boolean hasNoEffect = isOfARun && path.endsWith(".enabled") && setting.value().equals(true);
      if (isWanted && !hasNoEffect) {
        int dot = path.indexOf('.', MODULES.length());
        String id = path.substring(MODULES.length(), dot);
        byId.putIfAbsent(id, new LinkedHashMap<>());
        requireNonNull(byId.get(id), id).put(path.substring(dot + 1), setting.value());
      }
    }
    if (!isOfARun) {
      addShared(settings, byId);
    }
    return byId.isEmpty() ? JsonObject.empty() : JsonObject.of(byId);
  }

  /// Prices belong to no data module, so each one that declares them gets them.
  private static void addShared(
      Map<String, Setting> settings, Map<String, Map<String, Object>> byId) {
    Setting prices = settings.get(BrokerKeys.PRICING_OVERRIDES_PATH);
    if (prices == null) {
      return;
    }
    for (String id : ModuleDescriptors.ids()) {
      boolean isShared =
          ModuleDescriptors.of(id)
              .filter(module -> module.sharedSettings().contains(BrokerKeys.PRICING_OVERRIDES_PATH))
              .isPresent();
      if (isShared) {
        byId.computeIfAbsent(id, key -> new LinkedHashMap<>())
            .put(BrokerKeys.PRICING_OVERRIDES_PATH, prices.value());
      }
    }
  }

  /// {@return all problems, in ascending order of precedence}
  public List<Problem> problems() {
    return problems;
  }

  /// {@return a notice for the line: the first problem and the number of further ones}
  public Optional<String> notice() {
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    int more = Problem.count(problems) - 1;
    String brief = problems.getFirst().brief();
    return Optional.of(more == 0 ? brief : brief + " (and " + more + " more)");
  }
}
