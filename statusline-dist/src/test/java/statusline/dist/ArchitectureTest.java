package statusline.dist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.dist.Product.CLASSES;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which part may use which?
class ArchitectureTest {
  private static final String MAIN = "statusline.app.Main";

  @Test
  void everyPartIsSeen() {
    for (Part part : Part.values()) {
      boolean seen =
          CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(part.javaModule()));

      assertTrue(seen, () -> "no class of " + part + " in " + part.classes());
    }
    assertTrue(CLASSES.size() > 150, () -> "only " + CLASSES.size() + " classes");
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

  @Test
  void dataModulesUseNothingButTheApi() {
    mayUse(Part.CONTEXT, "statusline.api");
    mayUse(Part.GIT, "statusline.api");
    mayUse(Part.CCUSAGE, "statusline.api", "com.fasterxml.jackson.core..");
    mayUse(Part.MODEL, "statusline.api", "com.google.gson..");
    mayUse(Part.TIME, "statusline.api");
  }

  @Test
  void theApiUsesNothingButTheJdk() {
    mayUse(Part.API);
  }

  @Test
  void theTckUsesTheApiAndJunit() {
    mayUse(Part.TCK, "statusline.api", "org.junit.jupiter.api..");
  }

  @Test
  void theBrokerUsesTheApiTheJsonParserAndWhatTellsAPeer() {
    mayUse(
        Part.BROKER,
        "statusline.api",
        "com.fasterxml.jackson.core..",
        "com.google.gson..",
        "jdk.net");
  }

  @Test
  void theRendererUsesTheApiAndTerminalLibraries() {
    mayUse(Part.RENDERER, "statusline.api", "org.fusesource.jansi..", "org.jline..");
  }

  @Test
  void theAppUsesNoDataModuleByName() {
    mayUse(
        Part.APP,
        "statusline.api",
        "statusline.broker..",
        "statusline.renderer..",
        "com.fasterxml.jackson..",
        "com.google.gson..",
        "org.jline..",
        "picocli..");
  }

  @Test
  void nobodyDependsOnTheApp() {
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
  void nobodyElseNamesTheBeginning() {
    classes()
        .that()
        .haveFullyQualifiedName(MAIN)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("statusline.app")
        .check(CLASSES);
  }

  /// Fails where a class of a part uses anything but the part itself, the JDK and these packages.
  private static void mayUse(Part part, String... others) {
    List<String> allowed = new ArrayList<>(List.of(others));
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
