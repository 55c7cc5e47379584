package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the npm packages: npm installs both files below a temporary prefix without a network.
@Tag("ci")
class NpmIT {
  private static final byte[] DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"M-a\"}}"
          .getBytes(StandardCharsets.UTF_8);

  /// Names of registries and of files that npm writes for them.
  private static final Pattern ELSEWHERE = Pattern.compile("://|registry|resolved|integrity");

  @TempDir static Path pristine;

  @TempDir Path home;
  private BuiltImage image;
  private Path prefix;
  private Path data;

  @BeforeAll
  static void installThePackages() throws IOException, InterruptedException {
    List<Path> packages = packages();
    assumeTrue(packages.size() == 2, "there was no npm at the build, so nothing was packed");
    List<String> npm = new ArrayList<>(List.of("npm", "install", "-g", "--offline"));
    npm.addAll(List.of("--prefix=" + pristine.resolve("prefix"), "--ignore-scripts"));
    npm.addAll(List.of("--no-audit", "--no-fund"));
    packages.forEach(file -> npm.add(file.toString()));
    assertEquals(0, BuiltImage.built(pristine).run(npm, new byte[0]).exitCode());
  }

  @BeforeEach
  void makeHome() throws IOException, InterruptedException {
    image = BuiltImage.built(home);
    prefix = home.resolve("prefix");
    data = home.resolve(".local/share/statusline");
    List<String> copy = List.of("cp", "-a", pristine.resolve("prefix").toString(), home.toString());
    assertEquals(0, image.run(copy, new byte[0]).exitCode());
  }

  private static List<Path> packages() throws IOException {
    Path folder = Path.of(System.getProperty("statusline.npm"));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tgz")).sorted().toList();
    }
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    if (Files.exists(data)) {
      BuiltImage.at(data.resolve("current"), home).command("daemon", "stop");
    }
  }

  private BuiltImage.Outcome launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(prefix.resolve("bin/statusline").toString()));
    command.addAll(List.of(arguments));
    return image.run(command, new byte[0]);
  }

  private Path platform() throws IOException {
    try (Stream<Path> all = Files.list(prefix.resolve("lib/node_modules"))) {
      return all.filter(folder -> Files.isDirectory(folder.resolve("image")))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void installedStatusLineNeedsNeitherPackagesNorNode() throws Exception {
    assertEquals(0, launch("install").exitCode());
    Files.move(prefix, home.resolve("gone"));

    String settings = Files.readString(home.resolve(".claude/settings.json"));
    String command = data + "/current/bin/statusline";
    assertTrue(settings.contains("\"command\": \"" + command + "\""), settings);
    BuiltImage.Outcome line =
        image.with("PATH", "/nowhere").run(List.of("/bin/sh", "-c", command), DOCUMENT);
    assertTrue(line.line().startsWith("M-a"), line.out());
  }

  @Test
  void packedImageIsTheBuiltImage() throws Exception {
    Path packed = platform().resolve("image");
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(image.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = packed.resolve(image.folder().relativize(file).toString());
        boolean isSame =
            Files.isRegularFile(copy)
                && Files.mismatch(file, copy) < 0
                && Files.isExecutable(file) == Files.isExecutable(copy);
        if (!isSame) {
          missing.add(copy.toString());
        }
      }
    }

    assertEquals(List.of(), missing);
  }

  @Test
  void launcherPassesArgumentsAndExitCodes() throws Exception {
    String version = launch("--version").out();

    assertEquals(image.command("--version").out(), version);
    assertEquals(2, launch("no-such-command").exitCode());
  }

  @Test
  void launcherReportsWhatIsMissing() throws Exception {
    Files.move(platform(), home.resolve("gone"));

    BuiltImage.Outcome outcome = launch("--version");

    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.out());
  }

  @Test
  void prefixWritableByOthersIsRefused() throws Exception {
    Files.setPosixFilePermissions(prefix, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertEquals(1, launch("install").exitCode());

    assertFalse(Files.exists(home.resolve(".claude/settings.json")));
    assertFalse(Files.exists(data));
  }

  @Test
  void packagesNameNoRegistryAndPinNothing() throws Exception {
    List<String> found = new ArrayList<>();
    for (Path folder : List.of(prefix.resolve("lib/node_modules/statusline"), platform())) {
      String text = Files.readString(folder.resolve("package.json"));
      if (ELSEWHERE.matcher(text).find()) {
        found.add(text);
      }
    }
    try (Stream<Path> files = Files.walk(Product.ROOT.resolve("npm"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("lock") || name.equals(".npmrc"))
          .forEach(found::add);
    }

    assertEquals(List.of(), found);
  }
}
