package statusline.dist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.dist.Product.CLASSES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which part may use which?
class ArchitectureTest {
  private static final String MAIN = "statusline.app.Main";

  /// Packages of the libraries that a Java module stands for.
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.fasterxml.jackson.core", "com.fasterxml.jackson.core..",
          "com.fasterxml.jackson.databind", "com.fasterxml.jackson..",
          "com.google.gson", "com.google.gson..",
          "info.picocli", "picocli..",
          "jdk.net", "jdk.net",
          "jdk.unsupported", "sun.misc..",
          "org.fusesource.jansi", "org.fusesource.jansi..",
          "org.jline.terminal", "org.jline..",
          "org.junit.jupiter.api", "org.junit.jupiter.api..");

  @Test
  void everyPartIsSeen() {
    for (Part part : Part.all()) {
      boolean seen =
          CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(part.javaModule()));

      assertTrue(seen, () -> "no class of " + part + " in " + part.classes());
    }
    assertTrue(CLASSES.size() > 400, () -> "only " + CLASSES.size() + " classes");
  }

  @Test
  void dataModulesDoNotDependOnEachOther() {
    slices()
        .matching("statusline.module.(*)..")
        .should()
        .notDependOnEachOther()
        .because("a data module can be left out or replaced without another one noticing")
        .check(CLASSES);
  }

  /// The compiler enforces the same; this rule also looks at what reflection could reach by name.
  @ParameterizedTest
  @MethodSource("statusline.dist.Part#all")
  void partUsesOnlyWhatItRequires(Part part) {
    List<String> allowed = new ArrayList<>();
    for (String line : part.requires()) {
      String name = line.substring(line.lastIndexOf(' ') + 1);
      allowed.add(LIBRARIES.getOrDefault(name, name + ".."));
    }
    mayUse(part, allowed);
  }

  @Test
  void noPartDependsOnTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("statusline.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("statusline.app..")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("statusline.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyEntryClassesUseMain() {
    classes()
        .that()
        .haveFullyQualifiedName(MAIN)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("statusline.app")
        .check(CLASSES);
  }

  /// Fails where a class of a part uses anything but the part itself, the JDK and these packages.
  private static void mayUse(Part part, List<String> others) {
    List<String> allowed = new ArrayList<>(others);
    allowed.add(part.javaModule() + "..");
    allowed.add("java..");
    allowed.add("org.jspecify.annotations");
    classes()
        .that()
        .resideInAPackage(part.javaModule() + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(new String[0]))
        .check(CLASSES);
  }
}
