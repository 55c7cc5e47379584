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

/// The rules on who waits for what.
final class EffortChecks {
  private EffortChecks() {}

  static <T extends Record> void effort(ContractSubject<T> subject) throws Exception {
    if (subject.module().info().effort() != Effort.QUICK) {
      return;
    }
    for (World world : World.of(subject)) {
      Outcome.of(subject.module(), world.situation());
      var calls = world.situation().commands().calls();
      EFFORT.require(
          calls.isEmpty(), "it declares to be quick, but in " + world.name() + " it ran " + calls);
    }
  }

  static <T extends Record> void provisional(ContractSubject<T> subject) {
    for (World world : World.of(subject)) {
      Optional<Fetched<T>> said = said(subject.module(), world.situation());
      if (said.isPresent() && said.get() instanceof Fetched.Present<T>(T value)) {
        shown(subject.module(), world, value);
      }
      List<String> trespasses = world.situation().footprint().trespasses();
      PROVISIONAL.require(
          trespasses.isEmpty(), "it asked for " + trespasses + " in " + world.name());
    }
  }

  private static <T extends Record> Optional<Fetched<T>> said(
      DataModule<T> module, Situation situation) {
    Scope scope = module.scope(situation.scopeContext());
    try {
      return module.provisional(situation.provisionalContext(scope));
    } catch (RuntimeException blownUp) {
      throw PROVISIONAL.violation("provisional threw " + blownUp, blownUp);
    } catch (Exception nothingToSay) {
      return Optional.empty();
    }
  }

  private static <T extends Record> void shown(DataModule<T> module, World world, T value) {
    Validation<T> validation = module.validate(value);
    PROVISIONAL.require(validation.errors().isEmpty(), validation + " in " + world.name());
    var segments = ModuleProbe.of(module, world.situation()).format(validation.value());
    Optional<String> fault = SegmentFaults.first(segments);
    PROVISIONAL.require(fault.isEmpty(), fault.orElse("") + " in " + world.name());
  }
}
