import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a Maven repository for authors of data modules. It contains the API and the contract
/// tests with their sources and documentation. Their POMs have no parent and need nothing from
/// elsewhere.
///
/// @param root folder of the checkout
/// @param modules folder with the jar of the API
/// @param folder of the repository
record Repository(Path root, Path modules, Path folder) {
  private static final String GROUP = "statusline";
  private static final String API = "statusline-api";
  private static final String TCK = "statusline-tck";
  private static final Map<String, String> CHECKSUMS =
      Map.of(".sha1", "SHA-1", ".sha256", "SHA-256");

  private static final String DEPENDENCY_ON_API =
      """
        <dependencies>
          <dependency>
            <groupId>statusline</groupId>
            <artifactId>statusline-api</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
      """;

  void build() throws IOException, InterruptedException {
    BuildSettings settings = BuildSettings.fromSystemProperties();
    String version = settings.version();
    Path api = modules.resolve(API + "-" + version + ".jar");
    add(API, api, settings, "", List.of());
    Path tck = root.resolve(TCK).resolve("target").resolve(TCK + "-" + version + ".jar");
    add(TCK, tck, settings, DEPENDENCY_ON_API.formatted(version), List.of(api));
  }

  private void add(
      String artifact, Path jar, BuildSettings settings, String dependencies, List<Path> classPath)
      throws IOException, InterruptedException {
    String version = settings.version();
    Path target = folder.resolve(GROUP).resolve(artifact).resolve(version);
    Files.createDirectories(target);
    String name = artifact + "-" + version;
    Files.copy(jar, target.resolve(name + ".jar"));
    Path sources = root.resolve(artifact).resolve("src/main/java");
    pack(sources, target.resolve(name + "-sources.jar"), settings.timestamp());
    Path docs = Files.createTempDirectory("statusline-docs");
    try {
      new ApiDocs(sources, classPath).writeTo(docs);
      pack(docs, target.resolve(name + "-javadoc.jar"), settings.timestamp());
    } finally {
      Folders.delete(docs);
    }
    Files.writeString(target.resolve(name + ".pom"), pom(artifact, version, dependencies));
    writeChecksums(target);
  }

  /// {@return the POM of an artifact}
  ///
  /// @param dependencies its `dependencies` element, or empty
  static String pom(String artifact, String version, String dependencies) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
      <licenses>
        <license>
          <name>Apache-2.0</name>
        </license>
      </licenses>
    %s</project>
    """
        .formatted(GROUP, artifact, version, dependencies);
  }

  /// Packs a folder with a fixed timestamp, so that the same files give the same jar.
  private static void pack(Path from, Path jar, String timestamp)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jar").toString());
    command.addAll(List.of("--create", "--no-manifest", "--date=" + timestamp, "--file=" + jar));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        command.addAll(List.of("-C", from.toString(), from.relativize(file).toString()));
      }
    }
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("jar failed for " + from);
    }
  }

  /// Writes the checksums of each file beside it, where Maven expects them.
  static void writeChecksums(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
        Path target = file.resolveSibling(file.getFileName() + checksum.getKey());
        Files.writeString(target, Checksums.of(file, checksum.getValue()));
      }
    }
  }
}
