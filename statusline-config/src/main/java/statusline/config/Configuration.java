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
import statusline.renderer.theme.Theme;

/// The effective settings, each with its source. Immutable.
public final class Configuration {
  private static final String MODULES = "modules.";

  private final Map<String, Setting> settings;
  private final List<Problem> problems;
  private final JsonObject modules;
  private final JsonObject runModules;
  private final @Nullable ThemeChoice theme;
  private final long version;

  private Configuration(
      Map<String, Setting> ofFiles,
      Map<String, Setting> settings,
      List<Problem> problems,
      long version) {
    this.version = version;
    this.theme = null;
    this.settings = settings;
    this.problems = List.copyOf(problems);
    this.modules = modules(ofFiles, false);
    this.runModules = modules(settings, true);
  }

  private Configuration(Configuration other, ThemeChoice theme, List<Problem> ofTheme) {
    this.version = other.version;
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
    ThemeChoice choice = themes.of(this);
    return choice == null ? this : new Configuration(this, choice, themes.problems(this, choice));
  }

  /// {@return whether the theme that it names has not changed since it was read}
  boolean hasCurrentTheme(ThemeFolder themes) {
    ThemeChoice current = themes.of(this);
    return theme == null || current == null || current.version() == theme.version();
  }

  /// {@return the version number}
  ///
  /// Two configurations of one {@link LiveConfiguration} are equal if their version numbers are.
  /// Whatever is derived from a configuration can be cached under its version number. It is 0 if
  /// the configuration is not from a `LiveConfiguration`.
  public long version() {
    return version;
  }

  /// {@return the theme that it names; empty where nobody names one that there is}
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
      for (Map.Entry<String, Setting> said : layer.settings().entrySet()) {
        if (isLoading(said.getKey(), said.getValue(), settings.get(said.getKey()))) {
          refuse(said.getKey(), said.getValue(), problems);
        } else {
          settings.put(said.getKey(), said.getValue());
          if (!said.getValue().origin().isOfARun()) {
            ofFiles.put(said.getKey(), said.getValue());
          }
        }
      }
      problems.addAll(layer.problems());
    }
    return new Configuration(ofFiles, settings, problems, version);
  }

  /// Which data modules there are is for the files to say: a run cannot load one they left out.
  private static boolean isLoading(String path, Setting said, @Nullable Setting before) {
    return said.origin().isOfARun()
        && said.value().equals(true)
        && path.startsWith(MODULES)
        && path.endsWith(".enabled")
        && before != null
        && !before.origin().isOfARun()
        && before.value().equals(false);
  }

  private static void refuse(String path, Setting said, List<Problem> problems) {
    if (said.origin() != Origin.PROJECT_FILE) {
      problems.add(
          Problem.of(
              said.place(), said.place() + ": " + path + " is false in your file, and stays so"));
    }
  }

  /// {@return who says a key, and what; empty where nobody does}
  ///
  /// @param path such as `renderer.theme` or `modules.git.changes`
  public Optional<Setting> setting(String path) {
    return Optional.ofNullable(settings.get(path));
  }

  /// {@return whether somebody says a key of a section}
  ///
  /// Where nobody does, the keys of the section need not be looked at, nor loaded: a first line
  /// pays for each class.
  ///
  /// @param section such as `renderer`, or a key that stands in none
  public boolean says(String section) {
    for (String path : settings.keySet()) {
      boolean isIn = path.startsWith(section);
      if (isIn && (path.length() == section.length() || path.charAt(section.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  /// {@return everything that somebody says, by its path}
  public Map<String, Setting> settings() {
    return Map.copyOf(settings);
  }

  /// {@return a truth value, or its standard}
  public boolean flag(Key key) {
    return value(key) instanceof Boolean flag && flag;
  }

  /// {@return a text, or its standard; empty where it has none}
  public Optional<String> text(Key key) {
    return value(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /// {@return a whole number, or its standard; empty where it has none}
  public OptionalLong count(Key key) {
    return value(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /// {@return any number, or its standard}
  public double number(Key key) {
    return value(key) instanceof Number number ? number.doubleValue() : 0;
  }

  /// {@return a length of time, or its standard; empty where it has none}
  public Optional<Duration> duration(Key key) {
    Object value = value(key);
    return value == null ? Optional.empty() : key.kind().duration(value);
  }

  /// {@return the texts of a list; empty where nobody says it}
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

  /// {@return what stands where, a line each; empty where nobody says it}
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

  /// One line, as texts of groups.
  ///
  /// @param left at the left edge
  /// @param right at the right edge
  public record Line(String left, String right) {}

  private @Nullable Object value(Key key) {
    Setting setting = settings.get(key.path());
    return setting == null ? key.standard() : setting.value();
  }

  /// {@return the section `modules` as the files have it: an object for each id; it is the same
  /// for all runs of an account}
  public JsonObject modules() {
    return modules;
  }

  /// {@return what the run itself says about data modules: an object for each id, with the keys of
  /// `modules.<id>`; empty for most runs}
  ///
  /// `enabled` is there as `false` only: the data module is not shown in this run.
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
      boolean saysNothing = isOfARun && path.endsWith(".enabled") && setting.value().equals(true);
      if (isWanted && !saysNothing) {
        int dot = path.indexOf('.', MODULES.length());
        String id = path.substring(MODULES.length(), dot);
        byId.putIfAbsent(id, new LinkedHashMap<>());
        requireNonNull(byId.get(id), id).put(path.substring(dot + 1), setting.value());
      }
    }
    return byId.isEmpty() ? JsonObject.empty() : JsonObject.of(byId);
  }

  /// {@return what is wrong, the weakest layer first}
  public List<Problem> problems() {
    return problems;
  }

  /// {@return what is wrong, for the line: the first problem and how many more there are}
  public Optional<String> notice() {
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    int more = problems.size() - 1;
    String brief = problems.getFirst().brief();
    return Optional.of(more == 0 ? brief : brief + " (and " + more + " more)");
  }
}
