package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Tests which packages use which library.
///
/// To use a library in another package, extend the list here and give the reason in the commit.
class LibraryUsageTest {
  private static final String COMMANDS = "statusline.app.cli";
  private static final String UNUSED = "remove packages that no longer use the library";

  @Test
  void onlyCommandsUseJackson() {
    onlyIn("com.fasterxml.jackson..", COMMANDS);
  }

  @Test
  void onlyReadersOfJsonUseGson() {
    onlyIn(
        "com.google.gson..",
        "statusline.broker.check",
        "statusline.config.host",
        "statusline.config.json",
        "statusline.daemon.input",
        "statusline.daemon.line",
        "statusline.daemon.report",
        "statusline.daemon.service",
        "statusline.module.ccusage",
        "statusline.module.ccusage.report",
        "statusline.module.model");
  }

  @Test
  void onlyCommandsUseJsonTrees() {
    onlyIn("com.fasterxml.jackson.databind..", COMMANDS);
  }

  @Test
  void onlyCommandsUsePicocli() {
    onlyIn("picocli..", COMMANDS);
  }

  @Test
  void onlyTerminalPackageUsesJansi() {
    onlyIn("org.fusesource.jansi..", "statusline.renderer.terminal");
  }

  @Test
  void onlyWidthsAndScreenUseJLine() {
    String[] users = {
      "statusline.renderer.text.CellWidth",
      "statusline.renderer.text.EmojiSequence",
      "statusline.app.configure.Screen"
    };

    noOtherUses("org.jline..", not(nameMatching(eitherOf(users))));
    assertEquals(
        Set.of("statusline.renderer.text", "statusline.app.configure"),
        usersOf("org.jline.."),
        UNUSED);
  }

  private static String eitherOf(String... classes) {
    return "(" + String.join("|", classes).replace(".", "\\.") + ")(\\$.*)?";
  }

  @Test
  void onlyContractAdaptersUseJUnit() {
    String[] adapters = {"statusline.tck.DataModuleContract", "statusline.tck.ReportContract"};

    noOtherUses("org.junit..", not(nameMatching(eitherOf(adapters))));
    assertEquals(Set.of("statusline.tck"), usersOf("org.junit.."), UNUSED);
  }

  @Test
  void noClassUsesAnsiConsole() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.fusesource.jansi.AnsiConsole")
        .because("it loads a native library and prints a warning into the line")
        .check(CLASSES);
  }

  private static void onlyIn(String library, String... packages) {
    noOtherUses(library, not(resideInAnyPackage(packages)));
    assertEquals(Set.of(packages), usersOf(library), UNUSED);
  }

  private static void noOtherUses(
      String library, DescribedPredicate<? super JavaClass> otherClasses) {
    noClasses()
        .that(otherClasses)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  private static Set<String> usersOf(String library) {
    DescribedPredicate<JavaClass> inLibrary = resideInAPackage(library);
    Set<String> users = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (inLibrary.test(dependency.getTargetClass())) {
          users.add(type.getPackageName());
        }
      }
    }
    return users;
  }
}
