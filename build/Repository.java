import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Maven repository in a folder, for authors of data modules: the API and the contract with their
/// sources, each with a descriptor that needs no parent and nothing that lies elsewhere.
///
/// @param root of the checkout
/// @param modules folder with the API's jar
/// @param folder to make
record Repository(Path root, Path modules, Path folder) {
  private static final String GROUP = "statusline";

  /// The same sources give the same jars.
  private static final String TIME = "2026-11-23T00:00:00Z";

  private static final String API = "statusline-api";
  private static final String TCK = "statusline-tck";

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
    String version = version();
    add(API, modules.resolve(API + "-" + version + ".jar"), version, "");
    Path tck = root.resolve(TCK).resolve("target").resolve(TCK + "-" + version + ".jar");
    add(TCK, tck, version, DEPENDENCY_ON_API.formatted(version));
  }

  private String version() throws IOException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(root.resolve("pom.xml")));
    if (!version.find()) {
      throw new IOException("the root's pom.xml has no version");
    }
    return version.group(1);
  }

  private void add(String artifact, Path jar, String version, String dependencies)
      throws IOException, InterruptedException {
    Path place = folder.resolve(GROUP).resolve(artifact).resolve(version);
    Files.createDirectories(place);
    String name = artifact + "-" + version;
    Files.copy(jar, place.resolve(name + ".jar"));
    sources(root.resolve(artifact).resolve("src/main/java"), place.resolve(name + "-sources.jar"));
    Files.writeString(place.resolve(name + ".pom"), descriptor(artifact, version, dependencies));
    writeChecksums(place);
  }

  private static String descriptor(String artifact, String version, String dependencies) {
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

  private static void sources(Path from, Path jar) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jar").toString());
    command.addAll(List.of("--create", "--no-manifest", "--date=" + TIME, "--file=" + jar));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        command.addAll(List.of("-C", from.toString(), from.relativize(file).toString()));
      }
    }
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("jar failed for " + from);
    }
  }

  /// As Maven looks for them beside each file.
  private static void writeChecksums(Path place) throws IOException {
    Map<Path, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        for (Map.Entry<String, String> way :
            Map.of(".sha1", "SHA-1", ".sha256", "SHA-256").entrySet()) {
          checksums.put(
              file.resolveSibling(file.getFileName() + way.getKey()), digest(file, way.getValue()));
        }
      }
    }
    for (Map.Entry<Path, String> checksum : checksums.entrySet()) {
      Files.writeString(checksum.getKey(), checksum.getValue());
    }
  }

  private static String digest(Path file, String algorithm) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
