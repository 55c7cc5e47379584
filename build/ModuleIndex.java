import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compiles the descriptors of the data modules in the image into the class
/// `statusline.config.module.ImageModules`, so that a first line reads and parses no descriptor.
///
/// The image contains the data modules of the parts `module-…` that the app's POM names. The build
/// runs this program before it compiles statusline-config: `java ModuleIndex.java ROOT OUTPUT`.
///
/// @param descriptors of the data modules, by id
record ModuleIndex(Map<String, JsonObject> descriptors) {
  static final List<String> PRESETS = List.of("minimal", "standard", "compact", "full");

  private static final Pattern PART = Pattern.compile("<artifactId>(module-[^<]+)</artifactId>");

  public static void main(String[] arguments) throws IOException {
    ModuleIndex index = of(Path.of(arguments[0]));
    Path file = Path.of(arguments[1], "statusline", "config", "module", "ImageModules.java");
    String source = index.source();
    Files.createDirectories(file.getParent());
    // An unchanged file keeps its time, and the compiler has nothing to do.
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
  }

  /// {@return the index of a checkout}
  ///
  /// @throws IllegalStateException with a sentence if a descriptor cannot be used
  static ModuleIndex of(Path root) throws IOException {
    Map<String, JsonObject> descriptors = new TreeMap<>();
    Matcher part = PART.matcher(Files.readString(root.resolve("statusline-app/pom.xml")));
    while (part.find()) {
      Path folder = root.resolve(part.group(1)).resolve("src/main/resources/META-INF/statusline");
      for (Path file : descriptorFiles(folder)) {
        JsonObject descriptor = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        String id = descriptor.get("id").getAsString();
        if (!file.getFileName().toString().equals(id + ".json")) {
          throw new IllegalStateException(file + " describes the data module " + id);
        }
        if (descriptors.put(id, descriptor) != null) {
          throw new IllegalStateException("two descriptors describe the data module " + id);
        }
      }
    }
    return new ModuleIndex(descriptors);
  }

  private static List<Path> descriptorFiles(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
        found.forEach(files::add);
      }
    }
    return files;
  }

  /// {@return the source of the class}
  String source() {
    return """
    package statusline.config.module;

    import java.util.List;
    import java.util.Map;

    /// The index of the data modules in the image. Generated from their descriptors.
    final class ImageModules {
      private ImageModules() {}

      static List<String> ids() {
        return IDS;
      }

      private static final List<String> IDS = List.of(%s);

      static String priority() {
        return "%s";
      }

      static String ranks() {
        return "%s";
      }

      static String topics() {
        return "%s";
      }

      static List<Placement> placements(String preset) {
        return switch (preset) {
    %s
          default -> List.of();
        };
      }

      static String onDemand(String preset) {
        return switch (preset) {
    %s
          default -> "";
        };
      }

      static List<String> segments(String id) {
        return switch (id) {
    %s
          default -> List.of();
        };
      }

      static Map<String, String> moduleOfFact() {
        return Map.of(%s);
      }

      static String descriptor(String id) {
        return switch (id) {
    %s
          default -> "{}";
        };
      }
    }
    """
        .formatted(
            joined(descriptors.keySet().stream().map(ModuleIndex::literal).toList()),
            String.join(" ", ranked().values()),
            ranked().keySet().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            String.join(" ", topics()),
            cases(PRESETS, preset -> "List.of(" + joined(constructors(preset)) + ")"),
            cases(PRESETS, preset -> literal(String.join(" ", onDemand(preset)))),
            cases(descriptors.keySet(), id -> "List.of(" + joined(segments(id)) + ")"),
            joined(facts()),
            cases(descriptors.keySet(), id -> literal(String.valueOf(descriptors.get(id)))));
  }

  private static String cases(
      Iterable<String> keys, java.util.function.Function<String, String> value) {
    List<String> cases = new ArrayList<>();
    for (String key : keys) {
      cases.add("      case " + literal(key) + " -> " + value.apply(key) + ";");
    }
    return String.join("\n", cases);
  }

  private static String joined(List<String> expressions) {
    return String.join(", ", expressions);
  }

  static String literal(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c == '"' || c == '\\'
                    ? "\\" + (char) c
                    : c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private List<String> segments(String id) {
    List<String> names = new ArrayList<>();
    for (JsonObject segment : objects(descriptors.get(id), "segments")) {
      names.add(literal(segment.get("name").getAsString()));
    }
    return names;
  }

  /// {@return the segments that presets keep longest, first to last}
  List<String> priority() {
    return List.copyOf(ranked().values());
  }

  private Map<Integer, String> ranked() {
    Map<Integer, String> ranks = new TreeMap<>();
    descriptors.forEach(
        (id, descriptor) -> {
          for (JsonObject entry : objects(descriptor, "priority")) {
            String segments = segments(id, entry) + form(entry, "form");
            String other = ranks.put(entry.get("rank").getAsInt(), segments);
            if (other != null) {
              throw new IllegalStateException(other + " and " + segments + " have the same rank");
            }
          }
        });
    return ranks;
  }

  /// {@return what data modules and segments are about, such as `git=code`}
  List<String> topics() {
    List<String> topics = new ArrayList<>();
    descriptors.forEach(
        (id, descriptor) -> {
          if (descriptor.has("topic")) {
            topics.add(id + "=" + descriptor.get("topic").getAsString());
          }
          for (JsonObject segment : objects(descriptor, "segments")) {
            if (segment.has("topic")) {
              String name = id + "." + segment.get("name").getAsString();
              topics.add(name + "=" + segment.get("topic").getAsString());
            }
          }
        });
    return topics;
  }

  /// {@return what a preset shows only if a line names it}
  List<String> onDemand(String preset) {
    List<String> names = new ArrayList<>();
    descriptors.forEach(
        (id, descriptor) -> {
          if (isOnDemand(descriptor, preset)) {
            names.add(id);
          }
          for (JsonObject segment : objects(descriptor, "segments")) {
            if (isOnDemand(segment, preset)) {
              names.add(id + "." + segment.get("name").getAsString());
            }
          }
        });
    return names;
  }

  private static boolean isOnDemand(JsonObject object, String preset) {
    for (JsonElement named : array(object, "onDemandIn")) {
      if (named.getAsString().equals(preset)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the placements of a preset in the order of its lines}
  List<Place> places(String preset) {
    List<Place> places = new ArrayList<>();
    descriptors.forEach(
        (id, descriptor) -> {
          for (JsonObject entry : objects(descriptor, "places")) {
            if (entry.get("preset").getAsString().equals(preset)) {
              places.add(Place.of(segments(id, entry), entry));
            }
          }
        });
    places.sort(Place.ORDER);
    return places;
  }

  private List<String> constructors(String preset) {
    return places(preset).stream().map(Place::constructor).toList();
  }

  private static String segments(String id, JsonObject entry) {
    return entry.has("segment") ? id + "." + entry.get("segment").getAsString() : id;
  }

  /// {@return the suffix for the form that a member of an entry names}
  private static String form(JsonObject entry, String member) {
    return entry.has(member) ? ":" + entry.get(member).getAsString() : "";
  }

  private List<String> facts() {
    Map<String, String> modules = new TreeMap<>();
    descriptors.forEach(
        (id, descriptor) -> {
          for (JsonElement fact : array(descriptor, "facts")) {
            modules.put(fact.getAsString(), id);
          }
        });
    List<String> pairs = new ArrayList<>();
    modules.forEach((fact, id) -> pairs.add(literal(fact) + ", " + literal(id)));
    return pairs;
  }

  private static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement element : array(object, name)) {
      objects.add(element.getAsJsonObject());
    }
    return objects;
  }

  private static JsonArray array(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
  }

  /// A position that a descriptor suggests.
  record Place(int line, boolean isRight, int group, int cluster, int order, String segments) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::line)
            .thenComparing(Place::isRight)
            .thenComparingInt(Place::group)
            .thenComparingInt(Place::cluster)
            .thenComparingInt(Place::order)
            .thenComparing(Place::segments);

    static Place of(String segments, JsonObject entry) {
      boolean isTogether = entry.has("together") && entry.get("together").getAsBoolean();
      return new Place(
          entry.get("line").getAsInt(),
          entry.has("edge") && entry.get("edge").getAsString().equals("right"),
          entry.get("group").getAsInt(),
          entry.get("cluster").getAsInt(),
          entry.get("order").getAsInt(),
          segments + (isTogether ? ".*" : "") + form(entry, "longest"));
    }

    String constructor() {
      return "new Placement(%d, %b, %d, %d, %d, %s)"
          .formatted(line, isRight, group, cluster, order, literal(segments));
    }
  }
}
