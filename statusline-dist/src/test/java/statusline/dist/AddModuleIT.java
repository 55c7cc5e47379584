package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data module gets into the image with a directory of its own, one line in the root POM and one
/// dependency in the app's POM, and nothing else.
@Tag("ci")
class AddModuleIT {
  private static final Set<String> NOT_COPIED = Set.of("target", ".git", "tools");
  private static final Path NEW_MODULE =
      Path.of("statusline-dist", "src", "test", "resources", "new-module", "module-lamp");

  @TempDir Path folder;

  @Test
  void newModuleIsInTheListTheSchemaThePresetAndTheEditor() throws Exception {
    Path maven = Path.of("/usr/bin/mvn");
    assumeTrue(Files.isExecutable(maven), "Maven is not in " + maven);
    Path tree = folder.resolve("tree");
    copy(Product.ROOT, tree);
    copy(Product.ROOT.resolve(NEW_MODULE), tree.resolve("module-lamp"));
    insert(tree.resolve("pom.xml"), "    <module>module-time</module>\n", MODULE_LINE);
    insert(tree.resolve("statusline-app/pom.xml"), "  <dependencies>\n", DEPENDENCY);

    BuiltImage image = build(maven, tree);

    assertTrue(image.command("--list-modules").out().contains("\nlamp "));
    String schema = Files.readString(image.folder().resolve("share/statusline.schema.json"));
    assertTrue(schema.contains("text before the state"));
    assertTrue(
        image.command("config", "show", "modules.lamp").out().contains("modules.lamp.label"));
    assertEquals(0, image.command("config", "set", "modules.lamp.label", "torch").exitCode());
    String preview = image.command("preview", "--width", "300").out();
    assertTrue(preview.contains("\u00b7 torch lit"), preview);
    assertEditorShowsIt(image);
  }

  private static final String MODULE_LINE = "    <module>module-lamp</module>\n";

  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>statusline</groupId>
            <artifactId>module-lamp</artifactId>
            <version>${project.version}</version>
            <scope>runtime</scope>
          </dependency>
      """;

  private BuiltImage build(Path maven, Path tree) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            maven.toString(),
            "-B",
            "-o",
            "-Dquick",
            "-DskipTests",
            "-Dimage.training=false",
            "-Dassembly.skipAssembly=true",
            "-Dpackages.skip=true",
            "-Dmaven.repo.local=" + System.getProperty("statusline.localRepository"),
            "package");
    BuiltImage.Outcome built =
        BuiltImage.built(folder)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .in(tree)
            .run(command, new byte[0]);
    assertEquals(0, built.exitCode(), built::out);
    Path home = Files.createDirectories(folder.resolve("home"));
    return BuiltImage.at(tree.resolve("statusline-dist/target/statusline"), home);
  }

  private static void assertEditorShowsIt(BuiltImage image) throws Exception {
    BuiltImage onTerminal = image.with("TERM", "xterm-256color").with("LANG", "C.UTF-8");
    try (PseudoTerminal terminal =
        PseudoTerminal.running(onTerminal, "'" + image.launcher() + "' configure")) {
      terminal.await("? help");
      terminal.type("2");
      terminal.await("lamp");
      terminal.type("q");
    }
  }

  private static void insert(Path file, String behind, String text) throws IOException {
    String before = Files.readString(file);
    assertTrue(before.contains(behind), behind);
    Files.writeString(file, before.replace(behind, behind + text));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes facts)
              throws IOException {
            if (NOT_COPIED.contains(directory.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(directory).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
