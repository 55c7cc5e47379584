package statusline.dist;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// The compiled classes of all parts.
///
/// They are read from the compiler's output directories, which are the same for `mvn test`, where
/// they are on the class path, and `mvn verify`, where jars are.
final class Product {
  /// The root of the checkout.
  static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("statusline.root"), "statusline.root"))
          .toAbsolutePath()
          .normalize();

  /// Every class of the image and of the TCK.
  static final JavaClasses CLASSES =
      new ClassFileImporter().importPaths(Part.all().stream().map(Part::classes).toList());

  private Product() {}

  /// {@return every test class}
  static JavaClasses testClasses() {
    Stream<Path> parts = Part.all().stream().map(Part::testClasses);
    Path whole = ROOT.resolve("statusline-dist").resolve("target").resolve("test-classes");
    return new ClassFileImporter().importPaths(Stream.concat(parts, Stream.of(whole)).toList());
  }
}
