package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Builds of an author of data modules, who has an image, Maven's plugins and JUnit.
///
/// @param home home directory of the author
record AuthorBuild(Path home) implements AutoCloseable {
  private static final Path MAVEN = Path.of("/usr/bin/mvn");

  /// The variables that name programs for tests of the examples.
  private static final List<String> PROGRAMS = List.of("PROMETHEUS_BIN", "VICTORIA_METRICS_BIN");

  /// Prepares a local Maven repository. Skips the test without Maven.
  static AuthorBuild in(Path home) throws IOException {
    assumeTrue(Files.isExecutable(MAVEN), "Maven is not in " + MAVEN);
    var build = new AuthorBuild(home);
    build.linkToLocalRepositoryWithoutOurs();
    return build;
  }

  /// {@return a copy of an example without its build output}
  static Path example(String name, Path target) throws IOException {
    Path source = Product.ROOT.resolve("examples").resolve(name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = source.relativize(file);
        if (!relative.startsWith("target")) {
          Path copy = target.resolve(relative.toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }

  /// {@return the output of a successful build}
  ///
  /// @param project folder of the project
  /// @param goals goals and options of Maven
  String run(Path project, String... goals) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).in(project);
    List<String> command = new ArrayList<>(List.of(MAVEN.toString(), "-B", "-o"));
    command.add("-Daether.offline.protocols=file");
    command.add("-Dmaven.repo.local=" + links());
    command.add("-Dstatusline.home=" + image.folder());
    command.addAll(List.of(goals));
    BuiltImage author = image.with("JAVA_HOME", System.getProperty("java.home"));
    for (String program : PROGRAMS) {
      String path = System.getenv(program);
      author = path == null ? author : author.with(program, path);
    }
    BuiltImage.Outcome built = author.run(command, new byte[0]);
    assertEquals(0, built.exitCode(), built::out);
    return built.out();
  }

  private Path links() {
    return home.resolve("local-repository");
  }

  /// Plugins and JUnit are links into the local repository; our artifacts come from the image.
  private void linkToLocalRepositoryWithoutOurs() throws IOException {
    Path all = Path.of(System.getProperty("statusline.localRepository"));
    Files.createDirectories(links());
    try (DirectoryStream<Path> groups = Files.newDirectoryStream(all)) {
      for (Path group : groups) {
        if (Files.isDirectory(group) && !group.endsWith("statusline")) {
          Files.createSymbolicLink(links().resolve(group.getFileName()), group);
        }
      }
    }
  }

  /// Removes the links. A cleanup must not follow them.
  @Override
  public void close() throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(links())) {
      for (Path child : children) {
        if (Files.isSymbolicLink(child)) {
          Files.delete(child);
        }
      }
    }
  }
}
