package statusline.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A part of the build that is a Java module, as its directory and its compiled descriptor show it.
/// Nothing about a part is listed here: a new part appears as soon as the root POM names it.
///
/// @param folder name of its directory
/// @param descriptor of its Java module
record Part(String folder, ModuleDescriptor descriptor) {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  /// {@return the directories that the root POM lists, in its order}
  static List<String> folders() {
    try {
      String pom = Files.readString(Product.ROOT.resolve("pom.xml"));
      Stream<MatchResult> modules = MODULE.matcher(pom).results();
      return modules.map(module -> module.group(1).strip()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// {@return every part that is a Java module}
  static List<Part> all() {
    return folders().stream()
        .filter(folder -> Files.exists(sources(folder).resolve("module-info.java")))
        .map(Part::in)
        .toList();
  }

  /// {@return the parts that contain data modules}
  static List<Part> dataModules() {
    return all().stream().filter(Part::isDataModule).toList();
  }

  static Part in(String folder) {
    Path classes = directory(folder).resolve("target").resolve("classes");
    var found = ModuleFinder.of(classes).findAll();
    if (found.size() != 1) {
      throw new IllegalStateException(classes + " contains no Java module: build the product");
    }
    return new Part(folder, found.iterator().next().descriptor());
  }

  private static Path sources(String folder) {
    return directory(folder).resolve("src").resolve("main").resolve("java");
  }

  private static Path directory(String folder) {
    return Product.ROOT.resolve(folder);
  }

  /// {@return the name of its Java module, which is its root package too}
  String javaModule() {
    return descriptor.name();
  }

  /// {@return whether it contains data modules}
  boolean isDataModule() {
    return folder.startsWith("module-");
  }

  /// {@return the Java modules that its descriptor requires, with modifiers, without `java.base`
  /// and the annotations that every part may use}
  Set<String> requires() {
    Set<String> lines = new TreeSet<>();
    for (ModuleDescriptor.Requires line : descriptor.requires()) {
      boolean isImplied = line.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED);
      if (!isImplied && !line.name().equals("org.jspecify")) {
        lines.add(modifiers(line) + line.name());
      }
    }
    return lines;
  }

  private static String modifiers(ModuleDescriptor.Requires line) {
    var text = new StringBuilder();
    line.modifiers().stream()
        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
        .sorted()
        .forEach(text::append);
    return text.toString();
  }

  /// {@return its directory}
  Path directory() {
    return directory(folder);
  }

  /// {@return the directory that the compiler writes its classes to}
  Path classes() {
    return directory().resolve("target").resolve("classes");
  }

  /// {@return the directory that the compiler writes its tests to}
  Path testClasses() {
    return directory().resolve("target").resolve("test-classes");
  }

  @Override
  public String toString() {
    return folder;
  }

  /// {@return the classes that provide a service}
  List<String> providers(Class<?> service) {
    return descriptor.provides().stream()
        .filter(provides -> provides.service().equals(service.getName()))
        .flatMap(provides -> provides.providers().stream())
        .toList();
  }
}
