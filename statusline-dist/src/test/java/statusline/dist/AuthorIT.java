package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that authors of data modules need only the archive: its Maven repository and
/// docs/write-a-module.md.
@Tag("ci")
class AuthorIT {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final String PACKAGE =
      "package acme.load;\n\nimport java.io.*;\nimport java.nio.file.*;\nimport java.time.*;\n"
          + "import java.util.*;\nimport statusline.api.*;\n";

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>acme</groupId>
        <artifactId>acme-load</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>25</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        %s
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.3.1</version>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.14.1</version>
            </plugin>
            <plugin>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.5.4</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String JUNIT =
      """
        <dependency>
          <groupId>org.junit.jupiter</groupId>
          <artifactId>junit-jupiter</artifactId>
          <version>6.0.3</version>
          <scope>test</scope>
        </dependency>
      </dependencies>
      """;

  @TempDir Path home;

  private Path repository() {
    return BuiltImage.built(home).folder().resolve("repository");
  }

  @Test
  void moduleOfTheDocumentBuildsFromArchiveAlone() throws Exception {
    Path maven = Path.of("/usr/bin/mvn");
    assumeTrue(Files.isExecutable(maven), "no Maven is where this test looks for one");
    Path project = project();
    linkToLocalRepositoryWithoutOurs();
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-o", "test"));
    command.add("-Daether.offline.protocols=file");
    command.add("-Dmaven.repo.local=" + links());

    BuiltImage.Outcome built =
        BuiltImage.built(home)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .in(project)
            .run(command, new byte[0]);

    assertEquals(0, built.exitCode(), built::out);
    assertTrue(built.out().contains("Tests run: "), built::out);
    assertTrue(built.out().contains("Failures: 0, Errors: 0"), built::out);
  }

  private Path project() throws IOException {
    String document = Files.readString(Product.ROOT.resolve("docs/write-a-module.md"));
    List<String> code = blocks(JAVA, document);
    Path project = Files.createDirectories(home.resolve("acme"));
    Path main = Files.createDirectories(project.resolve("src/main/java/acme/load"));
    Path test = Files.createDirectories(project.resolve("src/test/java/acme/load"));
    Files.writeString(main.resolveSibling("../module-info.java").normalize(), code.get(0));
    Files.writeString(main.resolve("AcmeLoadModule.java"), PACKAGE + code.get(1));
    Files.writeString(
        test.resolve("AcmeLoadModuleTest.java"),
        PACKAGE + "import statusline.tck.*;\n" + code.get(2));
    String ours = blocks(XML, document).getFirst().replace("</dependencies>\n", JUNIT);
    String place = "file://" + repository();
    Files.writeString(
        project.resolve("pom.xml"),
        POM.formatted(ours.replaceAll("file://[^<]*", Matcher.quoteReplacement(place))));
    return project;
  }

  private static List<String> blocks(Pattern kind, String document) {
    return kind.matcher(document).results().map(found -> found.group(1)).toList();
  }

  private Path links() {
    return home.resolve("local-repository");
  }

  /// Plugins and JUnit are links into the local repository; our artifacts come from the archive.
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

  /// A cleanup must not follow these links.
  @AfterEach
  void removeLinks() throws IOException {
    if (Files.isDirectory(links())) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(links())) {
        for (Path child : children) {
          if (Files.isSymbolicLink(child)) {
            Files.delete(child);
          }
        }
      }
    }
  }

  @Test
  void everyFileHasChecksums() throws Exception {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    try (Stream<Path> files = Files.walk(repository())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isChecksum =
            file.toString().endsWith(".sha1") || file.toString().endsWith(".sha256");
        if (!isChecksum && isRight(file, ".sha1", "SHA-1") && isRight(file, ".sha256", "SHA-256")) {
          checked++;
        } else if (!isChecksum) {
          wrong.add(file.toString());
        }
      }
    }

    assertEquals(List.of(), wrong);
    assertEquals(6, checked, "a jar, its sources and a descriptor of both parts");
  }

  private static boolean isRight(Path file, String ending, String algorithm) throws Exception {
    byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    return Files.readString(Path.of(file + ending)).equals(HexFormat.of().formatHex(digest));
  }
}
