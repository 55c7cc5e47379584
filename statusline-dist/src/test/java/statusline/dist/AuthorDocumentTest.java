package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that the code in documents for authors is that of the examples, which `AuthorIT` builds.
class AuthorDocumentTest {
  /// A block of code, with the comment before it that names the file.
  private static final Pattern CODE =
      Pattern.compile("(?ms)^(?:<!-- (examples/\\S+) -->\n)?```(java|xml|json)\n(.*?)^```$");

  private static List<MatchResult> code(Path document) throws IOException {
    return CODE.matcher(Files.readString(document)).results().toList();
  }

  private static List<String> otherThanTheirFiles(Path document) throws IOException {
    List<String> others = new ArrayList<>();
    for (MatchResult block : code(document)) {
      String file = block.group(1);
      if (file == null || !Files.readString(Product.ROOT.resolve(file)).contains(block.group(3))) {
        others.add(file + ": " + block.group(3));
      }
    }
    return others;
  }

  @Test
  void codeForAuthorsIsThatOfTheExamples() throws IOException {
    Path document = Product.ROOT.resolve("docs/write-a-module.md");

    assertEquals(List.of(), otherThanTheirFiles(document));
    assertTrue(code(document).size() > 5);
  }

  @Test
  void codeInReadmeIsThatOfTheSmallestExample() throws IOException {
    Path document = Product.ROOT.resolve("README.md");

    assertEquals(List.of(), otherThanTheirFiles(document));
    assertEquals(1, code(document).size());
  }

  /// The POMs of the examples build against the version of this checkout.
  @Test
  void examplesNameThisVersion() throws IOException {
    String project = Files.readString(Product.ROOT.resolve("pom.xml"));
    String version = project.replaceFirst("(?s).*?<version>([^<]*)<.*", "$1");
    List<String> others = new ArrayList<>();
    int examples = 0;
    try (Stream<Path> files = Files.walk(Product.ROOT.resolve("examples"), 2)) {
      for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
        examples++;
        String text = Files.readString(pom);
        if (!text.contains("<statusline.version>" + version + "</statusline.version>")) {
          others.add(pom.toString());
        }
      }
    }

    assertEquals(List.of(), others);
    assertEquals(3, examples);
  }
}
