package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.DataModule;
import statusline.api.Report;

/// What do the module descriptors promise and ask for?
class DescriptorTest {
  /// What each part of the framework may require. A line here is a decision of the architecture.
  private static final Map<String, Set<String>> REQUIRES =
      Map.of(
          "statusline-api", Set.of(),
          "statusline-tck", Set.of("static org.junit.jupiter.api", "transitive statusline.api"),
          "statusline-storage", Set.of(),
          "statusline-broker",
              Set.of("com.google.gson", "statusline.storage", "transitive statusline.api"),
          "statusline-renderer",
              Set.of("org.fusesource.jansi", "org.jline.terminal", "statusline.api"),
          "statusline-config",
              Set.of(
                  "com.google.gson", "statusline.api", "statusline.renderer", "statusline.storage"),
          "statusline-daemon",
              Set.of(
                  "com.google.gson",
                  "jdk.net",
                  "statusline.api",
                  "statusline.broker",
                  "statusline.config",
                  "statusline.renderer",
                  "statusline.storage"),
          "statusline-install",
              Set.of(
                  "statusline.api",
                  "statusline.broker",
                  "statusline.config",
                  "statusline.daemon",
                  "statusline.renderer",
                  "statusline.storage"),
          "statusline-app",
              Set.of(
                  "com.fasterxml.jackson.databind",
                  "info.picocli",
                  "jdk.unsupported",
                  "org.jline.terminal",
                  "statusline.api",
                  "statusline.broker",
                  "statusline.config",
                  "statusline.daemon",
                  "statusline.install",
                  "statusline.renderer"));

  /// A data module sees the API and, where it reads JSON itself, the parser of a line's path.
  private static final Set<String> OF_A_DATA_MODULE = Set.of("com.google.gson", "statusline.api");

  private static final Set<String> SERVICES =
      Set.of(DataModule.class.getName(), Report.class.getName());

  @ParameterizedTest
  @MethodSource("parts")
  void everyPackageStartsWithTheNameOfItsModule(Part part) {
    Set<String> packages = part.descriptor().packages();

    assertFalse(packages.isEmpty());
    for (String name : packages) {
      assertTrue((name + ".").startsWith(part.javaModule() + "."), name);
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void moduleRequiresWhatTheArchitectureAllows(Part part) {
    if (part.isDataModule()) {
      assertTrue(OF_A_DATA_MODULE.containsAll(part.requires()), part.requires()::toString);
      assertTrue(part.requires().contains("statusline.api"));
    } else {
      assertEquals(REQUIRES.get(part.folder()), part.requires());
    }
  }

  @ParameterizedTest
  @MethodSource("statusline.dist.Part#dataModules")
  void dataModuleProvidesDataModulesAndExportsNothing(Part part) throws Exception {
    ModuleDescriptor descriptor = part.descriptor();

    assertFalse(part.providers(DataModule.class).isEmpty());
    for (String provider : part.providers(DataModule.class)) {
      assertEquals(provider, part.javaModule() + "." + className(id(provider)));
    }
    for (ModuleDescriptor.Provides provides : descriptor.provides()) {
      assertTrue(SERVICES.contains(provides.service()), provides::toString);
    }
    assertEquals(Set.of(), descriptor.exports());
    assertEquals(Set.of(), descriptor.opens());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void onlyCommandsAreOpenAndOnlyToTheirParser(Part part) {
    assertFalse(part.descriptor().isOpen());
    for (ModuleDescriptor.Opens opens : part.descriptor().opens()) {
      assertEquals("statusline-app", part.folder(), opens::toString);
      assertEquals(Set.of("info.picocli"), opens.targets());
    }
  }

  @Test
  void servicesAreDeclaredInDescriptorsOnly() throws IOException {
    assertEquals(List.of(), serviceFolders());
  }

  static List<Part> parts() {
    return Part.all();
  }

  /// `prompt-cache` is provided by `PromptCacheModule`.
  private static String className(String id) {
    var name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.append("Module").toString();
  }

  private static String id(String provider) throws ReflectiveOperationException {
    var module = (DataModule<?>) Class.forName(provider).getConstructor().newInstance();
    return module.info().id();
  }

  private static List<Path> serviceFolders() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        Product.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            if (folder.endsWith("META-INF/services")) {
              found.add(folder);
            }
            boolean made = folder.endsWith("target") || folder.endsWith(".git");
            return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
