package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests the rules for test code.
class TestCodeTest {
  private static final JavaClasses TESTS = Product.testClasses();

  private static final Set<String> WAITS =
      Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

  @Test
  void testsOfEveryPartAreImported() {
    Part.all().stream()
        .filter(part -> Files.isDirectory(part.directory().resolve("src/test/java")))
        .forEach(
            part ->
                assertTrue(
                    TESTS.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(part.javaModule())),
                    () -> "no test class of " + part + " in " + part.testClasses()));
    assertTrue(TESTS.contain(TestCodeTest.class));
    assertTrue(TESTS.size() > 80, () -> "only " + TESTS.size() + " test classes");
  }

  @Test
  void testsDoNotSleep() {
    // The benchmarks, which may sleep, are compiled to the same directory.
    noClasses()
        .that()
        .resideInAPackage("statusline..")
        .should()
        .accessTargetWhere(describe("a sleep", TestCodeTest::isWait))
        .because("a test waits for a condition, not for a time")
        .check(TESTS);
  }

  @Test
  void namesHaveNoEmptyWords() {
    noClasses().should(ArchCondition.from(ShapeTest.namedWithEmptyWord())).check(TESTS);
  }

  private static boolean isWait(JavaAccess<?> access) {
    return WAITS.contains(access.getTargetOwner().getName() + "." + access.getName());
  }
}
