package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import statusline.api.ModuleInfo;

/// Builds jars of drop-ins from source, as their authors do. Not thread-safe.
final class DropInJar {
  private final Path folder;
  private final String name;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private final List<Path> libraries = new ArrayList<>();
  private String version = "1.0";

  private DropInJar(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /// Creates a jar without content.
  ///
  /// @param folder that gets the jar
  /// @param name of the Java module
  static DropInJar of(Path folder, String name) {
    return new DropInJar(folder, name);
  }

  /// {@return a drop-in with one data module, such as `AcmeLampModule` of the Java module
  /// `acme.lamp`, which shows a text}
  ///
  /// @param fetch statements of its `fetch`, which return data
  static DropInJar module(Path folder, String className, String fetch) {
    String javaModule = className.replace("Module", "").toLowerCase(Locale.ROOT);
    return of(folder, javaModule)
        .source(
            "module-info.java",
            "module %s { requires statusline.api; provides statusline.api.DataModule with %1$s.%s; }"
                .formatted(javaModule, className))
        .source(className + ".java", data(javaModule, className, fetch));
  }

  /// {@return the source of a data module}
  static String data(String javaModule, String className, String fetch) {
    return """
    package %s;
    import java.time.Duration;
    import java.util.*;
    import statusline.api.*;
    public final class %s implements DataModule<%2$s.Lamp> {
      public record Lamp(String text) {}
      public %2$s() {}
      public ModuleInfo info() {
        return new ModuleInfo("%s", "a lamp", Scope.Kind.MACHINE,
            Policy.cached(Duration.ofMillis(200), Duration.ofMinutes(1))
                .withTimeout(Duration.ofMillis(500)));
      }
      public Scope scope(ScopeContext context) { return Scope.machine(); }
      public Fetched<Lamp> fetch(ModuleContext context) throws Exception { %s }
      public List<Segment> format(Lamp lamp, FormatContext context) {
        return List.of(Segment.of("lamp", Part.value(lamp.text())));
      }
    }
    """
        .formatted(javaModule, className, ModuleInfo.idOf(className), fetch);
  }

  /// Adds a source; a class is in the package with the Java module's name.
  DropInJar source(String file, String text) {
    sources.put(file, text);
    return this;
  }

  DropInJar without(String file) {
    sources.remove(file);
    return this;
  }

  DropInJar resource(String path, String text) {
    resources.put(path, text);
    return this;
  }

  DropInJar library(Path jar) {
    libraries.add(jar);
    return this;
  }

  DropInJar version(String other) {
    version = other;
    return this;
  }

  /// {@return the jar}
  Path build() throws IOException {
    return build(name + ".jar");
  }

  /// {@return the jar with a file name}
  Path build(String fileName) throws IOException {
    Path work = Files.createTempDirectory(folder, "build");
    Path classes = Files.createDirectories(work.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn"));
    List<String> path = new ArrayList<>(List.of(api().toString()));
    libraries.forEach(library -> path.add(library.toString()));
    boolean isModule = sources.containsKey("module-info.java");
    arguments.add(isModule ? "--module-path" : "--class-path");
    arguments.add(String.join(":", path));
    arguments.addAll(List.of("-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    if (!sources.isEmpty()) {
      run("javac", arguments);
    }
    for (Map.Entry<String, String> resource : resources.entrySet()) {
      Path file = classes.resolve(resource.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, resource.getValue().getBytes(UTF_8));
    }
    Path jar = folder.resolve(fileName);
    Files.deleteIfExists(jar);
    List<String> packing = new ArrayList<>(List.of("--create", "--file", jar.toString()));
    if (isModule) {
      packing.add("--module-version=" + version);
    }
    packing.addAll(List.of("-C", classes.toString(), "."));
    run("jar", packing);
    return jar;
  }

  private static void run(String tool, List<String> arguments) {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    ToolProvider program = ToolProvider.findFirst(tool).orElseThrow();
    assertEquals(0, program.run(out, out, arguments.toArray(new String[0])), said::toString);
  }

  /// {@return the API that authors compile against}
  static Path api() {
    return Product.ROOT.resolve("statusline-api/target/classes");
  }
}
