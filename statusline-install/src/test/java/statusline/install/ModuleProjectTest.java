package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the project of a new data module. `AuthorIT` builds one.
class ModuleProjectTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "module-hello");

  private static final Path IMAGE = Path.of("/opt/statusline");

  @TempDir Path folder;

  private ModuleProject project(Path home) throws IOException {
    Path example = folder.resolve("example");
    for (Path file : sources()) {
      Path copy = example.resolve(EXAMPLE.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new ModuleProject(example, home);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src"))) {
      return Stream.concat(
              Stream.of(EXAMPLE.resolve("pom.xml")), files.filter(Files::isRegularFile))
          .toList();
    }
  }

  @Test
  void filesHaveTheNewNames() throws IOException {
    Path target = folder.resolve("corp-new-build");

    project(IMAGE).write("corp-new-build", target);

    Path java = Path.of("java", "corp", "new_", "build");
    Path main = target.resolve("src/main").resolve(java).resolve("CorpNewBuildModule.java");
    assertTrue(Files.readString(main).startsWith("package corp.new_.build;\n"));
    assertTrue(Files.readString(main).contains("new ModuleInfo(\"corp-new-build\","));
    Path test = target.resolve("src/test").resolve(java).resolve("CorpNewBuildModuleTest.java");
    assertTrue(Files.exists(test));
    String descriptor =
        Files.readString(
            target.resolve("src/main/resources/META-INF/statusline/corp-new-build.json"));
    assertTrue(descriptor.contains("\"id\": \"corp-new-build\""));
    String pom = Files.readString(target.resolve("pom.xml"));
    assertTrue(pom.contains("<groupId>corp</groupId>\n  <artifactId>corp-new-build</artifactId>"));
    assertTrue(pom.contains("<statusline.home>/opt/statusline</statusline.home>"));
  }

  @Test
  void nothingOfTheExampleRemains() throws IOException {
    Path target = folder.resolve("corp-lamp");

    project(IMAGE).write("corp-lamp", target);

    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = file + Files.readString(file);
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("acme"), text);
      }
    }
  }

  @Test
  void pathOfImageIsEscaped() throws IOException {
    Path target = folder.resolve("corp-lamp");

    project(Path.of("/opt/a&b")).write("corp-lamp", target);

    String pom = Files.readString(target.resolve("pom.xml"));
    assertTrue(pom.contains("<statusline.home>/opt/a&amp;b</statusline.home>"), pom);
  }

  @Test
  void existingFolderIsNotChanged() throws IOException {
    Path target = Files.createDirectory(folder.resolve("corp-lamp"));
    ModuleProject project = project(IMAGE);

    assertThrows(FileAlreadyExistsException.class, () -> project.write("corp-lamp", target));
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(0, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamp", "Corp-lamp", "corp-3d", "corp--lamp", "../corp-lamp", ""})
  void otherNamesAreRefused(String name) {
    assertTrue(ModuleProject.problem(name).isPresent());
  }

  @Test
  void nameOfVendorAndWordsIsAccepted() {
    assertEquals(Optional.empty(), ModuleProject.problem("corp-lamp2-new"));
  }
}
