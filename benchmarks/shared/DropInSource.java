package shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The source of a drop-in with one data module.
///
/// @param name id of the drop-in, such as `acme-lamp`; the class is then `AcmeLampModule`
/// @param packageName name of the package and of the Java module
/// @param scope kind of its scope, such as `MACHINE`
/// @param members further members of the class
/// @param fetch statements of `fetch`, which return a `Fetched<Lamp>`
/// @param resources contents of the jar's other files, by their paths
public record DropInSource(
    String name,
    String packageName,
    String scope,
    String members,
    String fetch,
    Map<String, String> resources) {
  private static final String SERVICE = "META-INF/services/statusline.api.DataModule";

  private static final String TEMPLATE =
      """
      package PACKAGE;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.CountDownLatch;
      import statusline.api.*;
      public final class CLASS implements DataModule<CLASS.Lamp> {
        public record Lamp(String text) {}
        MEMBERS
        public CLASS() {}
        public ModuleInfo info() {
          return new ModuleInfo("NAME", "a lamp", Scope.Kind.KIND,
              Policy.cached(Duration.ofMillis(200), Duration.ofMinutes(1))
                  .withTimeout(Duration.ofMillis(500)));
        }
        public Scope scope(ScopeContext context) { return SCOPE; }
        public Fetched<Lamp> fetch(ModuleContext context) throws Exception { FETCH }
        public List<Segment> format(Lamp lamp, FormatContext context) {
          return List.of(Segment.of("lamp", Part.value(lamp.text())));
        }
      }
      """;

  /// {@return a drop-in with one reading for the machine}
  public static DropInSource of(String name, String fetch) {
    String packageName = name.replace("-", "");
    return new DropInSource(name, packageName, "MACHINE", "", fetch, Map.of());
  }

  /// {@return a well-behaved drop-in that shows a text}
  public static DropInSource showing(String name, String text) {
    return of(name, "return Fetched.of(new Lamp(\"" + text + "\"));");
  }

  /// {@return the same with one reading for each session}
  public DropInSource ofSession() {
    return new DropInSource(name, packageName, "SESSION", members, fetch, resources);
  }

  public DropInSource withMembers(String other) {
    return new DropInSource(name, packageName, scope, other, fetch, resources);
  }

  public DropInSource inPackage(String other) {
    return new DropInSource(name, other, scope, members, fetch, resources);
  }

  public DropInSource withResource(String path, String content) {
    var more = new LinkedHashMap<>(resources);
    more.put(path, content);
    return new DropInSource(name, packageName, scope, members, fetch, more);
  }

  /// {@return the same without a module descriptor, as an automatic module}
  ///
  /// @param providers names of the classes that its services file names
  public DropInSource withServices(String... providers) {
    return withResource(SERVICE, String.join("\n", providers) + "\n");
  }

  String className() {
    return Stream.of(name.split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining())
        + "Module";
  }

  boolean isAutomatic() {
    return resources.containsKey(SERVICE);
  }

  /// {@return the texts of its source files, by their names}
  Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    if (!isAutomatic()) {
      files.put("module-info.java", moduleInfo());
    }
    files.put(className() + ".java", classText());
    return files;
  }

  private String moduleInfo() {
    return "module %s { requires statusline.api; provides statusline.api.DataModule with %1$s.%s; }"
        .formatted(packageName, className());
  }

  private String classText() {
    String key = scope.equals("SESSION") ? "Scope.session(context.session())" : "Scope.machine()";
    String text = TEMPLATE;
    for (List<String> value :
        List.of(
            List.of("PACKAGE", packageName),
            List.of("CLASS", className()),
            List.of("NAME", name),
            List.of("KIND", scope),
            List.of("SCOPE", key),
            List.of("MEMBERS", members),
            List.of("FETCH", fetch))) {
      text = text.replace(value.getFirst(), value.getLast());
    }
    return text;
  }
}
