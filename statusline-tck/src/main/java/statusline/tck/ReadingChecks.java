package statusline.tck;

import static statusline.tck.ContractRule.EQUAL_DATA;
import static statusline.tck.ContractRule.NOTHING_THERE;
import static statusline.tck.ContractRule.SCOPE;
import static statusline.tck.ContractRule.SHARED_SCOPE;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Scope;

/// The rules on scopes and fetches.
final class ReadingChecks {
  private ReadingChecks() {}

  static <T extends Record> void scope(ContractSubject<T> subject) {
    DataModule<T> module = subject.module();
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      var probe = ModuleProbe.of(module, named.environment());
      Scope scope = probe.scope();
      Scope again = probe.scope();
      SCOPE.require(scope.equals(again), scope + " and then " + again + " in " + named.name());
      SCOPE.require(
          scope.kind() == module.info().scope(),
          scope + " in " + named.name() + ", but info declares " + module.info().scope());
    }
    Scope here = ModuleProbe.of(module, subject.present()).scope();
    Scope there = ModuleProbe.of(module, subject.present()).scope();
    SCOPE.require(here.equals(there), here + " and " + there + " in two equal environments");
  }

  static <T extends Record> void nothingThere(ContractSubject<T> subject) throws Exception {
    requireHandled(subject.module(), FakeEnvironment.empty());
    Optional<FakeEnvironment> absent = subject.absent();
    if (absent.isEmpty()) {
      return;
    }
    Optional<Fetched<T>> fetched = requireHandled(subject.module(), absent.get());
    NOTHING_THERE.require(
        fetched.isEmpty() || fetched.get() instanceof Fetched.Absent<T>,
        "data in the environment of absent(): " + fetched);
  }

  private static <T extends Record> Optional<Fetched<T>> requireHandled(
      DataModule<T> module, FakeEnvironment environment) throws Exception {
    var probe = ModuleProbe.of(module, environment);
    Fetched<T> fetched;
    try {
      fetched = probe.fetch();
    } catch (RuntimeException unexpected) {
      throw NOTHING_THERE.violation("fetch threw " + unexpected, unexpected);
    } catch (Exception failure) {
      String message = failure.getMessage();
      NOTHING_THERE.require(
          message != null && !message.isBlank(), "fetch failed without a message: " + failure);
      return Optional.empty();
    }
    if (fetched instanceof Fetched.Absent<T>(String reason)) {
      NOTHING_THERE.require(!reason.isBlank(), "an absence without a reason");
    } else if (fetched instanceof Fetched.Present<T>(T value)) {
      probe.format(module.validate(value).value());
    }
    return Optional.of(fetched);
  }

  static <T extends Record> void equalData(ContractSubject<T> subject) throws Exception {
    DataModule<T> module = subject.module();
    FakeEnvironment environment = subject.present();
    T first = ModuleProbe.of(module, environment).value();
    T again = ModuleProbe.of(module, environment).value();
    EQUAL_DATA.require(first.equals(again), first + " and then " + again + " in one environment");

    FakeEnvironment equalWorld = subject.present();
    Scope scope = module.scope(equalWorld.scopeContext());
    Outcome.of(module, FakeEnvironment.empty());
    Object other = module.fetch(equalWorld.moduleContext(scope));
    Object expected = ModuleProbe.of(module, subject.present()).fetch();
    EQUAL_DATA.require(
        expected.equals(other), expected + ", but after another scope was asked for: " + other);
  }

  static <T extends Record> void sharedScope(ContractSubject<T> subject) throws Exception {
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      Outcome.of(subject.module(), named.environment());
      List<String> violations = named.environment().accesses().violations();
      SHARED_SCOPE.require(
          violations.isEmpty(), "fetch asked for " + violations + " in " + named.name());
    }
  }
}
