package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which parts does the checkout contain?
class PartsTest {
  /// Other programs and documents refer to these directories, so their names must not change.
  private static final Set<String> PROMISED =
      Set.of(
          "module-ccusage",
          "module-context",
          "module-git",
          "module-model",
          "module-time",
          "statusline-api",
          "statusline-app",
          "statusline-broker",
          "statusline-dist",
          "statusline-renderer",
          "statusline-tck");

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "README.md", "ARCHITECTURE.md"})
  void rootContains(String file) {
    assertTrue(Files.isRegularFile(Product.ROOT.resolve(file)), file);
  }

  @Test
  void buildListsEveryPromisedPartOnce() {
    List<String> listed = Part.folders();

    assertTrue(listed.containsAll(PROMISED), listed::toString);
    assertEquals(Set.copyOf(listed).size(), listed.size(), listed::toString);
  }

  @Test
  void buildListsEveryDirectoryWithAPom() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> children = Files.list(Product.ROOT)) {
      children
          .filter(child -> Files.isRegularFile(child.resolve("pom.xml")))
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.equals("examples"))
          .forEach(folders::add);
    }

    assertEquals(new TreeSet<>(Part.folders()), folders);
  }
}
