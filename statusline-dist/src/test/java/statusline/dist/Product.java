package statusline.dist;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// What the build made of all parts, as the rules look at it.
///
/// It is read from the folders that the compiler writes: they are the same whether Maven was asked
/// for `test`, when they are the class path, or for `verify`, when the class path is jars.
final class Product {
  /// The root of the checkout; the build says it.
  static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("statusline.root"), "statusline.root"))
          .toAbsolutePath()
          .normalize();

  /// Every class that ships, and those of the TCK.
  static final JavaClasses CLASSES =
      new ClassFileImporter().importPaths(Part.all().stream().map(Part::classes).toList());

  private Product() {}

  /// {@return every class of the parts' tests, and of the tests of the whole}
  static JavaClasses testClasses() {
    Stream<Path> parts = Part.all().stream().map(Part::testClasses);
    Path whole = ROOT.resolve("statusline-dist").resolve("target").resolve("test-classes");
    return new ClassFileImporter().importPaths(Stream.concat(parts, Stream.of(whole)).toList());
  }
}
