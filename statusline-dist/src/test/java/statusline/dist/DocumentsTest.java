package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that types and files named in documents exist.
///
/// `PartsTest` tests that the documents exist.
class DocumentsTest {
  /// An annotation of module descriptors, which are not classes.
  private static final String NULL_MARKED = "NullMarked";

  @Test
  void typesNamedInDocumentsExist() throws IOException {
    Set<String> known = new HashSet<>(typesOfTheJdk());
    known.add(NULL_MARKED);
    CLASSES.forEach(type -> known.addAll(namesIn(type)));
    Product.testClasses().forEach(type -> known.add(type.getSimpleName()));

    List<String> unknown = new ArrayList<>();
    for (Markdown document : documents("ARCHITECTURE.md")) {
      document.typeNames().stream().filter(name -> !known.contains(name)).forEach(unknown::add);
    }

    assertEquals(List.of(), unknown);
  }

  @Test
  void relativeLinksHaveTargets() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Markdown document :
        documents("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/**.md")) {
      for (String link : document.relativeLinks()) {
        if (!document.hasTarget(link)) {
          broken.add(Product.ROOT.relativize(document.file()) + ": " + link);
        }
      }
    }

    assertEquals(List.of(), broken);
  }

  /// {@return the simple names of a class and of all classes it uses}
  private static Set<String> namesIn(JavaClass type) {
    Set<String> names = new HashSet<>(Set.of(type.getSimpleName()));
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      names.add(dependency.getTargetClass().getSimpleName());
    }
    return names;
  }

  private static List<String> typesOfTheJdk() throws IOException {
    Path base = Path.of(URI.create("jrt:/java.base/java"));
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(name.lastIndexOf('$') + 1, name.length() - ".class".length()))
          .toList();
    }
  }

  private static List<Markdown> documents(String... globs) throws IOException {
    List<Markdown> documents = new ArrayList<>();
    for (String glob : globs) {
      for (Path file : matching(glob)) {
        documents.add(Markdown.read(file));
      }
    }
    return documents;
  }

  private static List<Path> matching(String glob) throws IOException {
    Path start = Product.ROOT.resolve(glob.contains("/") ? glob.split("/")[0] : glob);
    if (!Files.exists(start)) {
      return List.of();
    }
    var pattern = start.getFileSystem().getPathMatcher("glob:" + Product.ROOT + "/" + glob);
    try (Stream<Path> files = Files.walk(start)) {
      return files.filter(pattern::matches).toList();
    }
  }
}
