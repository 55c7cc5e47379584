package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;

/// Tests which libraries the path of a line can load.
///
/// The path contains every class reachable from the entry points of a line and from the data
/// modules, which are loaded as services.
class HotPathTest {
  private static final List<String> ENTRY_POINTS =
      List.of("statusline.daemon.line.OneShot", "statusline.daemon.service.Daemon");

  private static final Set<String> HOT_PATH = reachable();

  /// {@return the names of all classes on the path of a line}
  static Set<String> hotPath() {
    return HOT_PATH;
  }

  @Test
  void hotPathIncludesAllParts() {
    List<String> milestones =
        List.of(
            "statusline.config.LiveConfiguration",
            "statusline.broker.fetch.Fetcher",
            "statusline.daemon.input.DocumentReader",
            "statusline.broker.system.SystemCommands",
            "statusline.module.ccusage.BlocksReport",
            "statusline.module.git.GitStatusParser",
            "statusline.renderer.terminal.AnsiPainter");

    assertTrue(HOT_PATH.containsAll(milestones), HOT_PATH::toString);
  }

  @Test
  void hotPathUsesNoSlowLibraries() {
    noClasses()
        .that(describe("are on the path of a line", type -> HOT_PATH.contains(type.getName())))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "picocli..", "com.fasterxml.jackson.databind..", "org.jline.terminal.impl..")
        .because("loading them takes longer than the rest of the line")
        .check(CLASSES);
  }

  private static Set<String> reachable() {
    Deque<JavaClass> waiting = new ArrayDeque<>();
    ENTRY_POINTS.forEach(name -> waiting.add(CLASSES.get(name)));
    CLASSES.stream().filter(type -> type.isAssignableTo(DataModule.class)).forEach(waiting::add);
    Set<String> reached = new TreeSet<>();
    while (!waiting.isEmpty()) {
      JavaClass type = waiting.remove();
      if (CLASSES.contain(type.getName()) && reached.add(type.getName())) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .forEach(waiting::add);
      }
    }
    return reached;
  }
}
