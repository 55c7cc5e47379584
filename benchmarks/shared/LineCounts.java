package shared;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Counts lines by kind and keeps the first example of each kind of defect. Thread-safe.
public final class LineCounts {
  /// The mark of a value or line that is a minute old or older, or stale.
  private static final Pattern OLD = Pattern.compile("(^| )old(: | |$)|[^ ]! ");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private final Durations durations = new Durations();

  /// {@return whether a line or its end has the mark of something old}
  public static boolean isMarked(String plain) {
    return OLD.matcher(plain).find();
  }

  /// Counts one line.
  ///
  /// @param run number of the document that was sent
  public void add(Session session, int run, RunResult result) {
    durations.add(result.millis());
    count("lines");
    String fault = result.fault();
    if (fault.equals("blank") || fault.startsWith("exit")) {
      fault("blank", result, fault);
    } else if (!fault.isEmpty()) {
      fault("broken", result, fault);
    }
    session.foreign(result).ifPresent(found -> fault("foreign", result, found));
    Optional<Integer> shown = Session.runOf(result);
    if (shown.isEmpty()) {
      count("generic");
    } else if (shown.get() != run && !isMarked(result.plain())) {
      fault("outdated", result, "run " + shown.get() + " for " + run);
    }
    countFields(session, result);
  }

  /// A line without a foreign canary proves something only if it shows such fields at all.
  private void countFields(Session session, RunResult result) {
    String plain = result.plain();
    count(plain.contains("ZB") ? "with a branch" : "without a branch");
    if (plain.contains(session.canary())) {
      count("with its session");
    } else {
      fault("without its session", result, "for " + session.canary());
    }
    count(plain.matches("(?s).*\\$10\\d\\.77.*") ? "with a cost" : "without a cost");
    count(isMarked(plain) ? "marked as old" : "not marked");
  }

  public synchronized void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  public synchronized void fault(String kind, RunResult result, String why) {
    count(kind);
    examples.putIfAbsent(kind, why + ": " + result.plain().strip());
  }

  /// {@return how many lines are of a kind}
  public synchronized int of(String kind) {
    return counts.getOrDefault(kind, 0);
  }

  /// {@return the durations of the runs}
  public Durations durations() {
    return durations;
  }

  /// Prints the counts and judges what every benchmark requires: nothing blank, broken or foreign.
  public void report(Report report) {
    report.figure("a line", "%s", durations);
    for (String kind : new String[] {"with its session", "with a branch", "with a cost"}) {
      report.figure("lines " + kind, "%d", of(kind));
    }
    report.figure("lines with an old mark", "%d", of("marked as old"));
    report.exactly(0, "lines that are blank or ended with another exit code", of("blank"));
    report.exactly(0, "lines with control characters or broken UTF-8", of("broken"));
    report.exactly(0, "lines with what belongs to another", of("foreign"));
    report.exactly(0, "lines of an older document without an old mark", of("outdated"));
    examples.forEach(
        (kind, example) -> report.figure("first example of \"" + kind + "\"", "%s", example));
  }
}
