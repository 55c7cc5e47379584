package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Through which door does a library come in?
///
/// Whoever takes in a library, or lets one in at another place, opens a door here and says why.
class LibraryDoorTest {
  private static final String PARSER = "com.fasterxml.jackson.core..";
  private static final String COMMANDS = "statusline.app.cli";
  private static final String CLOSED = "a door that nobody uses is closed";

  @Test
  void theJsonParserHasFourDoorsAndThatOfTheTree() {
    String[] doors = {"statusline.broker.check", "statusline.module.ccusage"};

    noOtherUses(PARSER, not(resideInAnyPackage(doors).or(resideInAPackage(COMMANDS))));
    assertTrue(usersOf(PARSER).containsAll(Set.of(doors)), CLOSED);
  }

  @Test
  void theJsonParserOfAFirstLineReadsWhatThatIsMadeOf() {
    onlyIn(
        "com.google.gson..",
        "statusline.config.json",
        "statusline.daemon",
        "statusline.daemon.input",
        "statusline.daemon.line",
        "statusline.module.model");
  }

  @Test
  void theJsonTreeIsForCommandsThatPeopleType() {
    onlyIn("com.fasterxml.jackson.databind..", COMMANDS);
  }

  @Test
  void theArgumentParserIsForCommandsThatPeopleType() {
    onlyIn("picocli..", COMMANDS);
  }

  @Test
  void escapeSequencesComeFromTheTerminalPackage() {
    onlyIn("org.fusesource.jansi..", "statusline.renderer.terminal");
  }

  @Test
  void cellWidthsAreAskedForInOneClassAndTheTerminalIsTakenInAnother() {
    String[] doors = {"statusline.renderer.text.CellWidth", "statusline.app.configure.Screen"};

    noOtherUses("org.jline..", not(nameMatching(eitherOf(doors))));
    assertEquals(
        Set.of("statusline.renderer.text", "statusline.app.configure"),
        usersOf("org.jline.."),
        CLOSED);
  }

  private static String eitherOf(String... classes) {
    return "(" + String.join("|", classes).replace(".", "\\.") + ")(\\$.*)?";
  }

  @Test
  void testFrameworkIsAnAdapterOfTheTck() {
    onlyInClass("org.junit..", "statusline.tck.DataModuleContract");
  }

  @Test
  void nobodyUsesTheConsoleOfJansi() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.fusesource.jansi.AnsiConsole")
        .because("it loads a native library and prints a warning into the line")
        .check(CLASSES);
  }

  private static void onlyIn(String library, String... doors) {
    noOtherUses(library, not(resideInAnyPackage(doors)));
    assertEquals(Set.of(doors), usersOf(library), CLOSED);
  }

  private static void onlyInClass(String library, String door) {
    noOtherUses(library, not(nameMatching(door.replace(".", "\\.") + "(\\$.*)?")));
    String home = door.substring(0, door.lastIndexOf('.'));
    assertEquals(Set.of(home), usersOf(library), CLOSED);
  }

  private static void noOtherUses(
      String library, DescribedPredicate<? super JavaClass> everywhereElse) {
    noClasses()
        .that(everywhereElse)
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
