package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Does the checkout hold the parts that were asked for, under these names?
class PartsTest {
  private static final Set<String> PARTS =
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
  void theRootHolds(String file) {
    assertTrue(Files.isRegularFile(Product.ROOT.resolve(file)), file);
  }

  @Test
  void everyPartIsAFolderWithAPomOfItsOwn() {
    for (String part : PARTS) {
      assertTrue(Files.isRegularFile(Product.ROOT.resolve(part).resolve("pom.xml")), part);
    }
  }

  @Test
  void theBuildListsEveryPartOnce() throws Exception {
    List<String> listed = listed();

    assertEquals(PARTS, Set.copyOf(listed));
    assertEquals(PARTS.size(), listed.size(), listed::toString);
  }

  @Test
  void noPartIsLeftOutOfTheBuild() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> children = Files.list(Product.ROOT)) {
      children
          .filter(child -> Files.isRegularFile(child.resolve("pom.xml")))
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.equals("examples"))
          .forEach(folders::add);
    }

    assertEquals(PARTS, folders);
  }

  private static List<String> listed()
      throws IOException, ParserConfigurationException, SAXException {
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Product.ROOT.resolve("pom.xml").toFile())
            .getDocumentElement();
    NodeList modules = pom.getElementsByTagName("module");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < modules.getLength(); i++) {
      names.add(modules.item(i).getTextContent().strip());
    }
    return names;
  }
}
