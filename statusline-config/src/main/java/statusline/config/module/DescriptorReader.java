package statusline.config.module;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import statusline.api.Effort;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;

/// Reads the descriptor of one data module. Members that it does not know are ignored, so that a
/// descriptor written for a later version can be read. Not thread-safe.
public final class DescriptorReader {
  private final JsonObject json;

  private DescriptorReader(JsonObject json) {
    this.json = json;
  }

  /// {@return the descriptor that a JSON text contains}
  ///
  /// @throws DescriptorException if the text is no JSON object, or if a member is missing or has
  ///     the wrong type
  public static DataModuleDescriptor read(String text) throws DescriptorException {
    return read(members(text));
  }

  /// {@return the descriptor with the members of a JSON object}
  static DataModuleDescriptor read(JsonObject members) throws DescriptorException {
    return new DescriptorReader(members).descriptor();
  }

  /// {@return the object that a JSON text contains; without members if it contains another value}
  ///
  /// @throws DescriptorException if the text is not JSON
  static JsonObject members(String text) throws DescriptorException {
    try {
      Object root = CommentedJson.of(text, DuplicateNames.FIRST_WINS).value(List.of()).orElse(null);
      return JsonObject.of(root instanceof Map<?, ?> members ? members : Map.of());
    } catch (JsonTextException broken) {
      throw new DescriptorException("the descriptor is not a JSON object");
    }
  }

  private DataModuleDescriptor descriptor() throws DescriptorException {
    String id = text(json, "id");
    if (!ModuleInfo.isId(id)) {
      throw new DescriptorException("`id` must be words of lower-case letters joined by dashes");
    }
    return new DataModuleDescriptor(
        id,
        text(json, "summary"),
        constant(Scope.Kind.values(), "scope"),
        constant(Effort.values(), "effort"),
        Policy.of(json.object("/policy").orElse(JsonObject.empty())),
        programs(),
        settings(),
        json.texts("/sharedSettings"),
        dated(),
        segments());
  }

  private <E extends Enum<E>> E constant(E[] constants, String name) throws DescriptorException {
    String word = text(json, name);
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return constant;
      }
    }
    throw new DescriptorException("`" + name + "` has an unknown value");
  }

  private List<RequiredProgram> programs() throws DescriptorException {
    List<RequiredProgram> programs = new ArrayList<>();
    for (JsonObject program : objects("programs")) {
      Map<String, String> conditions = new LinkedHashMap<>();
      JsonObject onlyIf = program.object("/if").orElse(JsonObject.empty());
      onlyIf.members().forEach((name, value) -> conditions.put(name, String.valueOf(value)));
      programs.add(
          new RequiredProgram(text(program, "name"), conditions, program.text("/unlessSet")));
    }
    return programs;
  }

  private List<SettingDescriptor> settings() throws DescriptorException {
    List<SettingDescriptor> settings = new ArrayList<>();
    for (JsonObject setting : objects("settings")) {
      settings.add(
          new SettingDescriptor(
              text(setting, "name"),
              text(setting, "type"),
              bound(setting, "min"),
              bound(setting, "max"),
              words(setting),
              setting.members().get("default"),
              setting.text("/defaultText").orElse(""),
              text(setting, "setIn"),
              text(setting, "description")));
    }
    return settings;
  }

  /// A bound is a number, or a duration such as `5m` that stands for its milliseconds.
  private static OptionalLong bound(JsonObject setting, String name) {
    if (setting.members().get(name) instanceof String) {
      Optional<Duration> duration = setting.duration("/" + name);
      return duration.isPresent()
          ? OptionalLong.of(duration.get().toMillis())
          : OptionalLong.empty();
    }
    return setting.integer("/" + name);
  }

  private static List<String> words(JsonObject setting) {
    List<String> words = new ArrayList<>();
    if (setting.members().get("values") instanceof List<?> values) {
      for (Object value : values) {
        words.add(String.valueOf(value));
      }
    }
    return words;
  }

  private Map<String, LocalDate> dated() throws DescriptorException {
    Map<String, LocalDate> dated = new LinkedHashMap<>();
    JsonObject days = json.object("/dated").orElse(JsonObject.empty());
    try {
      days.members().forEach((name, day) -> dated.put(name, LocalDate.parse(String.valueOf(day))));
    } catch (DateTimeParseException malformed) {
      throw new DescriptorException("`dated` contains something that is no day");
    }
    return dated;
  }

  private List<SegmentDescriptor> segments() throws DescriptorException {
    List<SegmentDescriptor> segments = new ArrayList<>();
    for (JsonObject segment : objects("segments")) {
      List<SignDescriptor> signs = new ArrayList<>();
      for (JsonObject sign : objects(segment, "signs")) {
        signs.add(new SignDescriptor(text(sign, "sign"), text(sign, "meaning")));
      }
      segments.add(
          new SegmentDescriptor(text(segment, "name"), text(segment, "description"), signs));
    }
    return segments;
  }

  private List<JsonObject> objects(String name) {
    return objects(json, name);
  }

  /// {@return the elements of an array that are objects}
  static List<JsonObject> objects(JsonObject parent, String name) {
    List<JsonObject> objects = new ArrayList<>();
    @Nullable Object value = parent.members().get(name);
    if (value instanceof List<?> elements) {
      for (Object element : elements) {
        if (element instanceof Map<?, ?> members) {
          objects.add(JsonObject.of(members));
        }
      }
    }
    return objects;
  }

  private static String text(JsonObject object, String name) throws DescriptorException {
    Optional<String> text = object.text("/" + name);
    if (text.isEmpty() || text.get().isBlank()) {
      throw new DescriptorException("`" + name + "` is missing");
    }
    return text.get();
  }
}
