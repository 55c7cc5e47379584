package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests which classes may use clocks, environment, standard streams and other programs.
class SystemAccessTest {
  /// The parts that may use the process they run in. All others get clocks and settings passed in.
  private static final String[] PROCESS_PARTS = {
    "statusline.app..", "statusline.config..", "statusline.daemon..", "statusline.install.."
  };

  private static final Set<String> STREAMS =
      Set.of("java.lang.System.in", "java.lang.System.out", "java.lang.System.err");

  private static final Set<String> ENDINGS =
      Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

  private static final Set<String> ENVIRONMENT =
      Set.of(
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.System.getProperties",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.setProperty",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault");

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now");

  @Test
  void onlyProcessPartsUseStandardStreams() {
    onlyProcessParts(touching(STREAMS, "standard streams"));
  }

  @Test
  void onlyProcessPartsReadTheEnvironment() {
    onlyProcessParts(touching(ENVIRONMENT, "the environment"));
  }

  @Test
  void onlyBrokerFactoriesReadClocks() {
    onlyProcessParts(touching(CLOCKS, "a clock").and(outsideBrokerFactories()));
  }

  @Test
  void onlyEntryClassesEndTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("statusline.app.Main")
        .and()
        .doNotHaveFullyQualifiedName("statusline.app.DaemonMain")
        .should()
        .accessTargetWhere(touching(ENDINGS, "an end of the process"))
        .check(CLASSES);
  }

  @Test
  void onlyTwoPackagesStartPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("statusline.broker.system", "statusline.daemon.former")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class)
        .check(CLASSES);
  }

  @Test
  void noProgramIsStartedFromAString() {
    noClasses()
        .should()
        .accessTargetWhere(touching(Set.of("java.lang.Runtime.exec"), "a command line"))
        .because("programs get a list of arguments that no shell splits")
        .check(CLASSES);
  }

  private static void onlyProcessParts(DescribedPredicate<JavaAccess<?>> touches) {
    noClasses()
        .that()
        .resideOutsideOfPackages(PROCESS_PARTS)
        .should()
        .accessTargetWhere(touches)
        .check(CLASSES);
  }

  /// {@return a predicate for calls, field accesses and method references}
  private static DescribedPredicate<JavaAccess<?>> touching(Set<String> members, String what) {
    return describe(
        what,
        access -> members.contains(access.getTargetOwner().getName() + "." + access.getName()));
  }

  /// The static factories of the broker pass the system clocks to all other classes.
  private static DescribedPredicate<JavaAccess<?>> outsideBrokerFactories() {
    return describe(
        "outside of the factories of Broker",
        access ->
            !access.getOriginOwner().getName().equals("statusline.broker.Broker")
                || !access.getOrigin().getModifiers().contains(JavaModifier.STATIC));
  }
}
