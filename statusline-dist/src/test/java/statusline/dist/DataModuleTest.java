package statusline.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static statusline.dist.Product.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Report;

/// Tests which parts of the JDK data modules do not use.
class DataModuleTest {
  private static final String DATA_MODULES = "statusline.module..";

  /// Reads whole folders of transcripts, also on a second thread, and keeps what it has read:
  /// decision 25.
  private static final String USAGE_ENGINE = "statusline.module.ccusage.engine..";

  /// The reports use it from a package of their own.
  private static final String PRICES = "statusline.module.ccusage.OwnPrices";

  private static final String NONE = "none";

  private static final Set<String> FILE_SYSTEM =
      Set.of(
          "java.nio.file.FileSystem.getFileStores",
          "java.nio.file.FileSystem.newWatchService",
          "java.nio.file.Path.register",
          "java.nio.file.Path.toAbsolutePath",
          "java.nio.file.Path.toFile",
          "java.nio.file.Path.toRealPath");

  @Test
  void onlyProvidersArePublic() {
    classes()
        .that()
        .resideInAPackage(DATA_MODULES)
        .and()
        .resideOutsideOfPackage(USAGE_ENGINE)
        .and()
        .doNotHaveFullyQualifiedName(PRICES)
        .and()
        .arePublic()
        .should()
        .beAssignableTo(assignableTo(DataModule.class).or(assignableTo(Report.class)))
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void dataModulesStartNoThreads() {
    DescribedPredicate<JavaClass> threads =
        belongToAnyOf(Thread.class, ThreadGroup.class, Timer.class, Executors.class)
            .or(assignableTo(Executor.class))
            .or(assignableTo(Future.class))
            .or(assignableTo(ThreadFactory.class));

    noDataModuleUses(USAGE_ENGINE, threads.as("threads"), "the broker gives a fetch its thread");
    noDataModuleTouches(
        "anything parallel",
        access ->
            access.getName().startsWith("parallel")
                && access.getTargetOwner().getPackageName().startsWith("java.util"));
  }

  @Test
  void dataModulesStartNoPrograms() {
    noDataModuleUses(
        belongToAnyOf(ProcessBuilder.class, Process.class, ProcessHandle.class, Runtime.class),
        "programs run through the context, with a deadline and an environment made clean");
  }

  @Test
  void dataModulesOpenNoFiles() {
    DescribedPredicate<JavaClass> files =
        belongToAnyOf(Files.class, FileSystems.class, FileStore.class)
            .or(belongToAnyOf(File.class, FileDescriptor.class, RandomAccessFile.class))
            .or(belongToAnyOf(FileInputStream.class, FileOutputStream.class))
            .or(belongToAnyOf(FileReader.class, FileWriter.class))
            .or(resideInAnyPackage("java.nio.channels..", "java.nio.file.spi.."));

    noDataModuleUses(
        USAGE_ENGINE,
        files.as("files"),
        "files are read through the context, which takes evidence");
    noDataModuleTouches(
        USAGE_ENGINE,
        "a path's way to the file system",
        access -> FILE_SYSTEM.contains(access.getTargetOwner().getName() + "." + access.getName()));
  }

  @Test
  void dataModulesUseNoNetwork() {
    DescribedPredicate<JavaClass> names =
        belongToAnyOf(URI.class, URISyntaxException.class, URLDecoder.class, URLEncoder.class);

    noDataModuleUses(
        resideInAPackage("java.net..").and(DescribedPredicate.not(names)).as("the network"),
        "nothing that a line shows is asked of another machine");
  }

  private static void noDataModuleUses(DescribedPredicate<JavaClass> what, String reason) {
    noDataModuleUses(NONE, what, reason);
  }

  private static void noDataModuleUses(
      String exempt, DescribedPredicate<JavaClass> what, String reason) {
    noClasses()
        .that()
        .resideInAPackage(DATA_MODULES)
        .and()
        .resideOutsideOfPackage(exempt)
        .should()
        .dependOnClassesThat(what)
        .because(reason)
        .check(CLASSES);
  }

  private static void noDataModuleTouches(String what, Predicate<JavaAccess<?>> touched) {
    noDataModuleTouches(NONE, what, touched);
  }

  private static void noDataModuleTouches(
      String exempt, String what, Predicate<JavaAccess<?>> touched) {
    noClasses()
        .that()
        .resideInAPackage(DATA_MODULES)
        .and()
        .resideOutsideOfPackage(exempt)
        .should()
        .accessTargetWhere(describe(what, touched))
        .check(CLASSES);
  }
}
