import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts what lines came to, and keeps the first one of each kind that is not as it should be.
/// Safe for use by several threads.
final class Tally {
  /// The mark of an old value or line.
  static final String OLD = "⟲";

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private final Times times = new Times();

  /// Counts one line.
  ///
  /// @param run whose document it was asked for with
  void add(Session session, int run, Said said) {
    times.add(said.millis());
    count("lines");
    String fault = said.fault();
    if (fault.equals("blank") || fault.startsWith("exit")) {
      fault("blank", said, fault);
    } else if (!fault.isEmpty()) {
      fault("broken", said, fault);
    }
    session.foreign(said).ifPresent(found -> fault("foreign", said, found));
    Optional<Integer> shown = Session.runOf(said);
    if (shown.isEmpty()) {
      count("generic");
    } else if (shown.get() != run && !said.plain().contains(OLD)) {
      fault("outdated", said, "run " + shown.get() + " for " + run);
    }
    countWhatItShows(session, said);
  }

  /// So that a line without a foreign canary is known to be one that had a place for it.
  private void countWhatItShows(Session session, Said said) {
    String plain = said.plain();
    count(plain.contains("ZB") ? "with a branch" : "without a branch");
    if (plain.contains(session.canary())) {
      count("with its session");
    } else {
      fault("without its session", said, "for " + session.canary());
    }
    count(plain.matches("(?s).*\\$10\\d\\.77.*") ? "with a cost" : "without a cost");
    count(plain.contains(OLD) ? "marked as old" : "not marked");
  }

  synchronized void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  synchronized void fault(String kind, Said said, String why) {
    count(kind);
    examples.putIfAbsent(kind, why + ": " + said.plain().strip());
  }

  synchronized int of(String kind) {
    return counts.getOrDefault(kind, 0);
  }

  /// Prints what every benchmark of many lines holds to: nothing blank, broken or foreign.
  void report(Verdict verdict) {
    verdict.figure("a line", "%s", times);
    for (String kind : new String[] {"with its session", "with a branch", "with a cost"}) {
      verdict.figure("lines " + kind, "%d", of(kind));
    }
    verdict.figure("lines with an old mark", "%d", of("marked as old"));
    verdict.exactly(0, "lines that are blank or ended with another exit code", of("blank"));
    verdict.exactly(0, "lines with control characters or broken UTF-8", of("broken"));
    verdict.exactly(0, "lines with what belongs to another", of("foreign"));
    verdict.exactly(0, "lines of an older document without an old mark", of("outdated"));
    examples.forEach(
        (kind, example) -> verdict.figure("the first " + kind + " one", "%s", example));
  }
}
