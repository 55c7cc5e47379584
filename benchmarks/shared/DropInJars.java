package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds jars of drop-ins as their authors do: against the API in the Maven repository of an
/// image. Not thread-safe.
public final class DropInJars {
  private final Path api;
  private final Path folder;
  private int built;

  /// Creates jars in a folder.
  public DropInJars(Image image, Path folder) throws IOException {
    this.api = api(image.folder().resolve("repository/statusline/statusline-api"));
    this.folder = folder;
  }

  private static Path api(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.getFileName().toString().matches("statusline-api-[\\d.]+\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no API in " + repository));
    }
  }

  /// {@return a jar in a folder of its own, named after the drop-in}
  ///
  /// @param version of its Java module
  public Path build(DropInSource source, String version) throws IOException {
    Path work = Files.createDirectories(folder.resolve("jar" + built++));
    Path classes = work.resolve("classes");
    compile(source, work, classes);
    for (Map.Entry<String, String> resource : source.resources().entrySet()) {
      write(classes.resolve(resource.getKey()), resource.getValue());
    }
    Path jar = work.resolve(source.name() + ".jar");
    List<String> arguments = new ArrayList<>(List.of("--create", "--file=" + jar));
    if (!source.isAutomatic()) {
      arguments.add("--module-version=" + version);
    }
    arguments.addAll(List.of("-C", classes.toString(), "."));
    run("jar", arguments);
    return jar;
  }

  private void compile(DropInSource source, Path work, Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn"));
    arguments.addAll(List.of(source.isAutomatic() ? "--class-path" : "--module-path"));
    arguments.addAll(List.of(api.toString(), "-d", classes.toString()));
    for (Map.Entry<String, String> file : source.files().entrySet()) {
      arguments.add(write(work.resolve(file.getKey()), file.getValue()).toString());
    }
    run("javac", arguments);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void run(String name, List<String> arguments) {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    if (tool.run(System.out, System.err, arguments.toArray(new String[0])) != 0) {
      throw new IllegalStateException(name + " failed");
    }
  }
}
