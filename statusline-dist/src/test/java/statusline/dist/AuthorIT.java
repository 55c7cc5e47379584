package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that authors of data modules need only the Maven repository of the image.
@Tag("ci")
class AuthorIT {
  private static final Pattern TESTS =
      Pattern.compile("Tests run: (\\d+), Failures: 0, Errors: 0, Skipped: (\\d+)");

  @TempDir Path home;

  private Path repository() {
    return BuiltImage.built(home).folder().resolve("repository");
  }

  /// The tests of an example report which real server they did not find.
  @ParameterizedTest
  @ValueSource(strings = {"hello", "load", "prometheus"})
  void exampleBuildsFromImageAlone(String name, TestReporter reporter) throws Exception {
    Path project = AuthorBuild.example("module-" + name, home.resolve("project"));

    try (AuthorBuild build = AuthorBuild.in(home)) {
      Matcher tests = TESTS.matcher(build.run(project, "package"));

      assertTrue(tests.find());
      reporter.publishEntry("tests of module-" + name, tests.group(1));
      reporter.publishEntry("skipped tests of module-" + name, tests.group(2));
    }
    assertTrue(Files.exists(project.resolve("target/acme-" + name + "-1.0.0.jar")));
  }

  @Test
  void newProjectBuildsAndPassesItsContractTest() throws Exception {
    BuiltImage image = BuiltImage.built(home).in(home);
    assertEquals(0, image.command("modules", "new", "corp-new-lamp").exitCode());
    assertEquals(1, image.command("modules", "new", "corp-new-lamp").exitCode());
    assertEquals(2, image.command("modules", "new", "lamp").exitCode());
    Path project = home.resolve("corp-new-lamp");

    try (AuthorBuild build = AuthorBuild.in(home)) {
      Matcher tests = TESTS.matcher(build.run(project, "package"));

      assertTrue(tests.find());
      assertTrue(Integer.parseInt(tests.group(1)) > 15, tests.group());
    }
    assertTrue(Files.exists(project.resolve("target/corp-new-lamp-1.0.0.jar")));
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
    assertEquals(8, checked, "jar, sources, documentation and POM of two artifacts");
  }

  private static boolean isRight(Path file, String ending, String algorithm) throws Exception {
    byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    return Files.readString(Path.of(file + ending)).equals(HexFormat.of().formatHex(digest));
  }
}
