package statusline.install.dropin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import statusline.api.DataModule;
import statusline.api.Report;
import statusline.config.DurationFormat;

/// Runs rules of the contract of data modules that need no environment of the module's own, and the
/// rules for reports.
///
/// The contract is not part of the image's modules, because no line needs it. It is loaded from the
/// image's Maven repository.
final class ContractRun {
  static final String TCK = "statusline.tck";

  private static final String DESCRIBED = "DESCRIBED";

  /// The rules that hold in an empty environment.
  private static final Set<String> RULES =
      Set.of("ID", "INFO", "SCOPE", "NOTHING_THERE", "DEFAULT_VALUE", "SHARED_SCOPE", DESCRIBED);

  /// The rules of these that fetch.
  private static final Set<String> FETCHING = Set.of("NOTHING_THERE", "SHARED_SCOPE", DESCRIBED);

  /// The time for a rule beyond the timeout of its fetches.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// The first fetch loads classes, which takes longer than the same fetch in a daemon.
  private static final Duration GRACE = Duration.ofSeconds(1);

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
  /// @param timeout of a fetch
  /// @param isDescribed whether the descriptor equals the info, so that the rule on descriptors
  ///     finds segments that are not listed
  /// @throws IOException if the contract cannot be run
  List<String> brokenBy(DataModule<?> module, Duration timeout, boolean isDescribed)
      throws IOException {
    try {
      Class<?> subjectType = loader.loadClass(TCK + ".ContractSubject");
      Object subject = subject(subjectType, module);
      List<String> broken = new ArrayList<>();
      boolean isLate = isLate(module, timeout);
      if (isLate) {
        broken.add(
            "fetch did not return within its timeout of "
                + DurationFormat.of(timeout.toMillis())
                + "; it must end when its thread is interrupted");
      }
      for (Object rule : loader.loadClass(TCK + ".ContractRule").getEnumConstants()) {
        String name = ((Enum<?>) rule).name();
        boolean isSkipped =
            (isLate && FETCHING.contains(name)) || (!isDescribed && name.equals(DESCRIBED));
        if (RULES.contains(name) && !isSkipped) {
          check(rule, subjectType, subject, timeout).ifPresent(broken::add);
        }
      }
      return broken;
    } catch (ReflectiveOperationException otherVersion) {
      throw new IOException("the contract of the image cannot be run", otherVersion);
    }
  }

  /// {@return whether a fetch in an empty environment does not return in time}
  private boolean isLate(DataModule<?> module, Duration timeout)
      throws ReflectiveOperationException, IOException {
    Class<?> environment = loader.loadClass(TCK + ".FakeEnvironment");
    Class<?> probes = loader.loadClass(TCK + ".ModuleProbe");
    Object empty = environment.getMethod("empty").invoke(null);
    Object probe =
        probes.getMethod("of", DataModule.class, environment).invoke(null, module, empty);
    var fetch = probes.getMethod("fetch");
    try {
      return LimitedCall.result(timeout.plus(GRACE), () -> String.valueOf(fetch.invoke(probe)))
          .isEmpty();
    } catch (InvocationTargetException failed) {
      // A rule decides whether a fetch may fail like this.
      return false;
    }
  }

  /// {@return the broken rules for reports as sentences, with their numbers}
  ///
  /// @throws IOException if the contract cannot be run
  List<String> brokenBy(Report report) throws IOException {
    return new ReportRun(loader).brokenBy(report);
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

  private static Optional<String> check(
      Object rule, Class<?> subjectType, Object subject, Duration timeout)
      throws ReflectiveOperationException, IOException {
    var check = rule.getClass().getMethod("check", subjectType);
    Duration limit = timeout.plus(PATIENCE);
    try {
      Optional<String> ended =
          LimitedCall.result(limit, () -> String.valueOf(check.invoke(rule, subject)));
      return ended.isPresent()
          ? Optional.empty()
          : Optional.of(
              "rule " + rule + " was not checked within " + DurationFormat.of(limit.toMillis()));
    } catch (InvocationTargetException broken) {
      Throwable cause = broken;
      while (cause instanceof InvocationTargetException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of(String.valueOf(cause.getMessage()));
    }
  }
}
