package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests that commands print through one class, which sanitises text.
class OneOutputTest {
  private static final Set<String> PRINTERS =
      Set.of(PrintStream.class.getName(), PrintWriter.class.getName(), Console.class.getName());

  /// Methods that print nothing from elsewhere: the question of `Terminal` is a constant.
  private static final Set<String> HARMLESS = Set.of("<init>", "flush", "isTerminal", "readLine");

  @Test
  void onlyOutputPrints() {
    noClasses()
        .that(describe("are commands", OneOutputTest::isCommand))
        .should()
        .callCodeUnitWhere(describe("prints", OneOutputTest::prints))
        .because("statusline.app.cli.Output removes escape sequences")
        .check(CLASSES);
  }

  @Test
  void onlyOutputKnowsTheStreamsOfACommand() {
    noClasses()
        .that(describe("are commands", OneOutputTest::isCommand))
        .should()
        .callCodeUnitWhere(
            describe(
                "gets a stream of picocli",
                call ->
                    call.getTargetOwner().getName().equals("picocli.CommandLine")
                        && Set.of("getOut", "getErr", "usage", "printVersionHelp")
                            .contains(call.getName())))
        .check(CLASSES);
  }

  /// The editor draws on the terminal itself; `ScreenBuffer` sanitises its text.
  private static boolean isCommand(JavaClass type) {
    String name = type.getPackageName();
    return (name.startsWith("statusline.app") || name.startsWith("statusline.install"))
        && !type.getName().equals("statusline.app.cli.Output");
  }

  private static boolean prints(JavaCall<?> call) {
    return PRINTERS.contains(call.getTargetOwner().getName()) && !HARMLESS.contains(call.getName());
  }
}
