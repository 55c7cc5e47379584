package statusline.install.dropin;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.config.DurationFormat;

/// Runs the rules for reports in an empty environment.
///
/// @param loader of the contract
record ReportRun(ClassLoader loader) {
  /// A daemon ends a report after 30 seconds, and the rules run it several times.
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /// {@return the broken rules for reports as sentences, with their numbers}
  ///
  /// @throws IOException if the contract cannot be run
  List<String> brokenBy(Report report) throws IOException {
    try {
      Class<?> subjectType = loader.loadClass(ContractRun.TCK + ".ReportSubject");
      var rules =
          loader.loadClass(ContractRun.TCK + ".ReportRule").getMethod("brokenBy", subjectType);
      Object subject = subject(subjectType, report);
      Optional<Object> broken = LimitedCall.result(LIMIT, () -> rules.invoke(null, subject));
      if (broken.isEmpty()) {
        return List.of("it did not end within " + DurationFormat.of(LIMIT.toMillis()));
      }
      List<String> sentences = new ArrayList<>();
      for (Object sentence : (List<?>) broken.get()) {
        sentences.add(String.valueOf(sentence));
      }
      return sentences;
    } catch (ReflectiveOperationException otherVersion) {
      throw new IOException("the contract of the image cannot be run", otherVersion);
    }
  }

  private Object subject(Class<?> type, Report report) throws ReflectiveOperationException {
    Class<?> environment = loader.loadClass(ContractRun.TCK + ".FakeEnvironment");
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
}
