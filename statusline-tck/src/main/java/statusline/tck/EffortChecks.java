package statusline.tck;

import static statusline.tck.ContractRule.EFFORT;
import static statusline.tck.ContractRule.PROVISIONAL;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.api.Validation;

/// The rules on effort and provisional data.
final class EffortChecks {
  private EffortChecks() {}

  static <T extends Record> void effort(ContractSubject<T> subject) throws Exception {
    if (subject.module().info().effort() != Effort.QUICK) {
      return;
    }
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      Outcome.of(subject.module(), named.environment());
      var calls = named.environment().commands().calls();
      EFFORT.require(
          calls.isEmpty(), "its effort is QUICK, but in " + named.name() + " it ran " + calls);
    }
  }

  static <T extends Record> void provisional(ContractSubject<T> subject) {
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      Optional<Fetched<T>> provisional = provisional(subject.module(), named.environment());
      if (provisional.isPresent() && provisional.get() instanceof Fetched.Present<T>(T value)) {
        shown(subject.module(), named, value);
      }
      List<String> violations = named.environment().accesses().violations();
      PROVISIONAL.require(
          violations.isEmpty(), "it asked for " + violations + " in " + named.name());
    }
  }

  private static <T extends Record> Optional<Fetched<T>> provisional(
      DataModule<T> module, FakeEnvironment environment) {
    Scope scope = module.scope(environment.scopeContext());
    try {
      return module.provisional(environment.provisionalContext(scope));
    } catch (RuntimeException unexpected) {
      throw PROVISIONAL.violation("provisional threw " + unexpected, unexpected);
    } catch (Exception unavailable) {
      return Optional.empty();
    }
  }

  private static <T extends Record> void shown(
      DataModule<T> module, NamedEnvironment named, T value) {
    Validation<T> validation = module.validate(value);
    PROVISIONAL.require(validation.errors().isEmpty(), validation + " in " + named.name());
    var segments = ModuleProbe.of(module, named.environment()).format(validation.value());
    Optional<String> fault = SegmentFaults.first(segments);
    PROVISIONAL.require(fault.isEmpty(), fault.orElse("") + " in " + named.name());
  }
}
