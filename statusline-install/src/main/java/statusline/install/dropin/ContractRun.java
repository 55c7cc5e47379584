package statusline.install.dropin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import statusline.api.DataModule;
import statusline.api.Report;
import statusline.api.ReportArguments;

/// Runs rules of the contract of data modules that need no environment of the module's own, and the
/// rules for reports.
///
/// The contract is not part of the image's modules, because no line needs it. It is loaded from the
/// image's Maven repository.
final class ContractRun {
  private static final String TCK = "statusline.tck";

  /// The rules that hold in an empty environment.
  private static final Set<String> RULES =
      Set.of("ID", "INFO", "SCOPE", "NOTHING_THERE", "DEFAULT_VALUE", "SHARED_SCOPE");

  private final ClassLoader loader;

  private ContractRun(ClassLoader loader) {
    this.loader = loader;
  }

  /// {@return the contract in the repository of this process's image}
  ///
  /// @throws IOException if there is none
  static ContractRun ofImage() throws IOException {
    Path repository = Path.of(System.getProperty("java.home")).resolveSibling("repository");
    try (Stream<Path> files =
        Files.walk(repository.resolve("statusline/statusline-tck"), FileVisitOption.FOLLOW_LINKS)) {
      Path jar =
          files
              .filter(file -> file.toString().matches(".*/statusline-tck-[0-9.]+[.]jar"))
              .findFirst()
              .orElseThrow(() -> new IOException("the image contains no contract"));
      ModuleLayer boot = ModuleLayer.boot();
      Configuration modules =
          boot.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of(TCK));
      ModuleLayer layer =
          boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
      return new ContractRun(layer.findLoader(TCK));
    }
  }

  /// {@return the broken rules as sentences, with their numbers}
  ///
  /// @throws IOException if the contract cannot be run
  List<String> brokenBy(DataModule<?> module) throws IOException {
    try {
      Class<?> subjectType = loader.loadClass(TCK + ".ContractSubject");
      Object subject = subject(subjectType, module);
      List<String> broken = new ArrayList<>();
      for (Object rule : loader.loadClass(TCK + ".ContractRule").getEnumConstants()) {
        if (RULES.contains(((Enum<?>) rule).name())) {
          check(rule, subjectType, subject).ifPresent(broken::add);
        }
      }
      return broken;
    } catch (ReflectiveOperationException otherVersion) {
      throw new IOException("the contract of the image cannot be run", otherVersion);
    }
  }

  /// {@return the broken rules for reports as sentences, with their numbers}
  ///
  /// @throws IOException if the contract cannot be run
  List<String> brokenBy(Report report) throws IOException {
    try {
      Class<?> subjectType = loader.loadClass(TCK + ".ReportSubject");
      Object broken =
          loader
              .loadClass(TCK + ".ReportRule")
              .getMethod("brokenBy", subjectType)
              .invoke(null, subject(subjectType, report));
      List<String> sentences = new ArrayList<>();
      for (Object sentence : (List<?>) broken) {
        sentences.add(String.valueOf(sentence));
      }
      return sentences;
    } catch (ReflectiveOperationException otherVersion) {
      throw new IOException("the contract of the image cannot be run", otherVersion);
    }
  }

  private Object subject(Class<?> type, Report report) throws ReflectiveOperationException {
    Class<?> environment = loader.loadClass(TCK + ".FakeEnvironment");
    var empty = environment.getMethod("empty");
    var inputs = environment.getMethod("reportContext", ReportArguments.class);
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            method.getName().equals("report")
                ? report
                : inputs.invoke(empty.invoke(null), arguments));
  }

  private Object subject(Class<?> type, DataModule<?> module) throws ReflectiveOperationException {
    var empty = loader.loadClass(TCK + ".FakeEnvironment").getMethod("empty");
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "module" -> module;
              case "present" -> empty.invoke(null);
              case "absent" -> Optional.empty();
              case "runsCommands" -> true;
              default -> List.of();
            });
  }

  private static Optional<String> check(Object rule, Class<?> subjectType, Object subject)
      throws ReflectiveOperationException {
    try {
      rule.getClass().getMethod("check", subjectType).invoke(rule, subject);
      return Optional.empty();
    } catch (InvocationTargetException broken) {
      Throwable cause = Objects.requireNonNullElse(broken.getCause(), broken);
      return Optional.of(String.valueOf(cause.getMessage()));
    }
  }
}
