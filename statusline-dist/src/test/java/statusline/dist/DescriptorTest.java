package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.api.DataModule;

/// What do the module descriptors promise and ask for?
class DescriptorTest {
  @ParameterizedTest
  @EnumSource(Part.class)
  void theModuleIsNamedAsThePartSays(Part part) {
    assertEquals(part.javaModule(), descriptor(part).name());
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void everyPackageStartsWithTheNameOfItsModule(Part part) {
    Set<String> packages = descriptor(part).packages();

    assertFalse(packages.isEmpty());
    for (String name : packages) {
      assertTrue((name + ".").startsWith(part.javaModule() + "."), name);
    }
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void theModuleRequiresWhatTheDesignAllows(Part part) {
    Set<String> expected = new TreeSet<>(part.requires());
    expected.add("static org.jspecify");

    assertEquals(expected, requires(descriptor(part)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONTEXT | changes ChangesModule, context ContextModule, limits LimitsModule, project ProjectModule, \
                    prompt-cache PromptCacheModule, pull-request PullRequestModule, session SessionModule, \
                    spend SpendModule
          GIT     | git GitModule
          CCUSAGE | cost CostModule, weekly WeeklyModule
          MODEL   | model ModelModule
          TIME    | time TimeModule
          """)
  void theDataModuleProvidesAndShowsNothingElse(Part part, String expected) throws Exception {
    ModuleDescriptor descriptor = descriptor(part);
    List<String> provided = new ArrayList<>();
    for (ModuleDescriptor.Provides provides : descriptor.provides()) {
      assertEquals(DataModule.class.getName(), provides.service());
      for (String provider : provides.providers()) {
        provided.add(id(provider) + provider.replace(part.javaModule() + ".", " "));
      }
    }

    assertEquals(List.of(expected.split(", +")), provided);
    assertEquals(Set.of(), descriptor.exports());
    assertEquals(Set.of(), descriptor.opens());
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void nothingIsOpenExceptCommandsToTheirParser(Part part) {
    ModuleDescriptor descriptor = descriptor(part);

    assertFalse(descriptor.isOpen());
    for (ModuleDescriptor.Opens opens : descriptor.opens()) {
      assertEquals(Part.APP, part, opens::toString);
      assertEquals(Set.of("info.picocli"), opens.targets());
    }
  }

  @Test
  void servicesAreDeclaredInDescriptorsOnly() throws IOException {
    assertEquals(List.of(), serviceFolders());
  }

  private static ModuleDescriptor descriptor(Part part) {
    Set<ModuleReference> found = ModuleFinder.of(part.classes()).findAll();
    assertEquals(1, found.size(), () -> part.classes() + " holds a Java module: build the product");
    return found.iterator().next().descriptor();
  }

  private static Set<String> requires(ModuleDescriptor descriptor) {
    return descriptor.requires().stream()
        .filter(line -> !line.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED))
        .map(DescriptorTest::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(ModuleDescriptor.Requires requires) {
    String modifiers =
        requires.modifiers().stream()
            .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
            .sorted()
            .collect(Collectors.joining());
    return modifiers + requires.name();
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
