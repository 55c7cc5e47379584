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
    for (World world : World.of(subject)) {
      var probe = ModuleProbe.of(module, world.situation());
      Scope scope = probe.scope();
      Scope again = probe.scope();
      SCOPE.require(scope.equals(again), scope + " and then " + again + " in " + world.name());
      SCOPE.require(
          scope.kind() == module.info().scope(),
          scope + " in " + world.name() + ", but info declares " + module.info().scope());
    }
    Scope here = ModuleProbe.of(module, subject.present()).scope();
    Scope there = ModuleProbe.of(module, subject.present()).scope();
    SCOPE.require(here.equals(there), here + " and " + there + " in two equal worlds");
  }

  static <T extends Record> void nothingThere(ContractSubject<T> subject) throws Exception {
    survives(subject.module(), Situation.empty());
    Optional<Situation> absent = subject.absent();
    if (absent.isEmpty()) {
      return;
    }
    Optional<Fetched<T>> fetched = survives(subject.module(), absent.get());
    NOTHING_THERE.require(
        fetched.isEmpty() || fetched.get() instanceof Fetched.Absent<T>,
        "data in the world of absent(): " + fetched);
  }

  private static <T extends Record> Optional<Fetched<T>> survives(
      DataModule<T> module, Situation situation) throws Exception {
    var probe = ModuleProbe.of(module, situation);
    Fetched<T> fetched;
    try {
      fetched = probe.fetch();
    } catch (RuntimeException blownUp) {
      throw NOTHING_THERE.violation("fetch threw " + blownUp, blownUp);
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
    Situation world = subject.present();
    T first = ModuleProbe.of(module, world).value();
    T again = ModuleProbe.of(module, world).value();
    EQUAL_DATA.require(first.equals(again), first + " and then " + again + " in one world");

    Situation equalWorld = subject.present();
    Scope scope = module.scope(equalWorld.scopeContext());
    Outcome.of(module, Situation.empty());
    Object other = module.fetch(equalWorld.moduleContext(scope));
    Object expected = ModuleProbe.of(module, subject.present()).fetch();
    EQUAL_DATA.require(
        expected.equals(other), expected + ", but after another scope was asked for: " + other);
  }

  static <T extends Record> void sharedScope(ContractSubject<T> subject) throws Exception {
    for (World world : World.of(subject)) {
      Outcome.of(subject.module(), world.situation());
      List<String> trespasses = world.situation().footprint().trespasses();
      SHARED_SCOPE.require(
          trespasses.isEmpty(), "fetch asked for " + trespasses + " in " + world.name());
    }
  }
}
