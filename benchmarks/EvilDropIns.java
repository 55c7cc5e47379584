import java.util.List;
import shared.Durations;
import shared.EvilDropIn;
import shared.EvilLoad;
import shared.Options;
import shared.Report;

/// Adds drop-ins that hang, fail, take resources or end the process, while ten sessions run five
/// times a second. Compares the lines after the last quarantine with those before the first one.
///
/// `java benchmarks/EvilDropIns.java [RUNS] [SECONDS] [--one-by-one | --at-once]`, from the root of
/// a checkout whose image is built. SECONDS is the length of a measurement. Without a flag, each
/// run adds them one after another, and again all at once.
public final class EvilDropIns {
  private static final String ONE_BY_ONE = "--one-by-one";
  private static final String AT_ONCE = "--at-once";
  private static final double MAX_RATIO = 1.2;
  private static final double MAX_MORE_MILLIS = 1;

  private EvilDropIns() {}

  public static void main(String[] arguments) throws Exception {
    Options options =
        Options.parse(arguments, "EvilDropIns.java [RUNS] [SECONDS]", ONE_BY_ONE, AT_ONCE);
    int runs = options.number(0, 3);
    int seconds = options.number(1, 20);
    List<EvilDropIn> evil = EvilDropIn.all();
    var report = new Report(evil.size() + " evil drop-ins, " + runs + " runs");
    if (!options.has(AT_ONCE)) {
      measure("one after another", false, runs, seconds, report);
    }
    if (!options.has(ONE_BY_ONE)) {
      measure("all at once", true, runs, seconds, report);
    }
    report.end();
  }

  private static void measure(String name, boolean together, int runs, int seconds, Report report)
      throws Exception {
    var before = new Durations();
    var after = new Durations();
    for (int run = 1; run <= runs; run++) {
      System.out.println(name + ", run " + run);
      try (var load = new EvilLoad(EvilDropIn.all())) {
        load.run(together, seconds);
        load.report(report);
        before.add(load.before());
        after.add(load.after());
      }
    }
    double limit = Math.max(MAX_RATIO * before.median(), before.median() + MAX_MORE_MILLIS);
    report.atMost(limit, "ms", "p99 after the last quarantine, " + name, after.median());
  }
}
