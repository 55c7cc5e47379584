package statusline.tck;

import static statusline.tck.ContractRule.PURE_FORMAT;
import static statusline.tck.ContractRule.WELL_FORMED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Segment;

/// The rules on segments.
final class WordingChecks {
  private WordingChecks() {}

  static <T extends Record> void pure(ContractSubject<T> subject) throws Exception {
    var probe = ModuleProbe.of(subject.module(), subject.present());
    T value = probe.value();
    List<Segment> first = probe.format(value);
    List<Segment> again = probe.format(value);
    PURE_FORMAT.require(first.equals(again), first + " and then " + again);

    List<List<Segment>> elsewhere = new ArrayList<>();
    Worker worker = Worker.start(() -> elsewhere.add(probe.format(value)));
    PURE_FORMAT.require(worker.ended(Worker.PATIENCE), "format does not return in another thread");
    worker.rethrow();
    PURE_FORMAT.require(
        elsewhere.equals(List.of(first)), first + ", in another thread " + elsewhere);
  }

  static <T extends Record> void wellFormed(ContractSubject<T> subject) throws Exception {
    List<Segment> segments = ModuleProbe.of(subject.module(), subject.present()).segments();
    WELL_FORMED.require(!segments.isEmpty(), "no segment in the environment of present()");
    for (NamedEnvironment named : NamedEnvironment.of(subject)) {
      Optional<String> fault = SegmentFaults.first(shown(subject, named.environment()));
      WELL_FORMED.require(fault.isEmpty(), fault.orElse("") + " in " + named.name());
    }
  }

  private static <T extends Record> List<Segment> shown(
      ContractSubject<T> subject, FakeEnvironment environment) throws InterruptedException {
    try {
      return ModuleProbe.of(subject.module(), environment).segments();
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception | AssertionError nothingShown) {
      return List.of();
    }
  }
}
