import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shared.DropInFolder;
import shared.DropInJars;
import shared.DropInRounds;
import shared.DropInSource;
import shared.Folders;
import shared.Image;
import shared.Jvm;
import shared.MeasuredRun;
import shared.Options;
import shared.ProcessTimings;
import shared.Report;
import shared.Sandbox;
import shared.Sides;

/// Times lines with three drop-ins beside lines without any, warm and as first lines of a daemon.
/// Then adds, updates and removes a drop-in repeatedly in one daemon and looks at its classes.
///
/// `java benchmarks/DropIns.java [WARM RUNS] [COLD RUNS] [ROUNDS]`, from the root of a checkout
/// whose image is built. A part with the number 0 is left out.
public final class DropIns {
  private static final int WARM_UP_RUNS = 500;
  private static final double MAX_WARM_RATIO = 1.03;
  private static final double MAX_COLD_MILLIS = 3;
  private static final List<String> NAMES = List.of("acme-lamp", "acme-torch", "acme-bulb");

  /// Time for the work that a first line does not wait for.
  private static final long SETTLE_MILLIS = 300;

  private final Sandbox sandbox;
  private final Map<String, String> variables;
  private final List<String> line;
  private final List<String> shown = new ArrayList<>();
  private final ProcessTimings warm;
  private final ProcessTimings cold;

  private DropIns(String name, int warmRuns, int coldRuns) throws Exception {
    this.sandbox = Sandbox.make(Image.BUILT);
    this.variables = folder().variables();
    this.line = List.of("/bin/sh", "-c", "exec '" + Image.BUILT.client() + "'");
    this.warm = new ProcessTimings("warm, " + name, warmRuns);
    this.cold = new ProcessTimings("cold, " + name, coldRuns);
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "DropIns.java [WARM RUNS] [COLD RUNS] [ROUNDS]");
    int warmRuns = options.number(0, 1000);
    int coldRuns = options.number(1, 61);
    int rounds = options.number(2, 200);
    var report = new Report(NAMES.size() + " drop-ins beside none");
    if (warmRuns + coldRuns > 0) {
      time(warmRuns, coldRuns, report);
    }
    if (rounds > 0) {
      try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
        new DropInRounds(sandbox).run(rounds, report);
      }
    }
    report.end();
  }

  private static void time(int warmRuns, int coldRuns, Report report) throws Exception {
    var with = new DropIns("three", warmRuns, coldRuns);
    var sides = new Sides<>(with, Optional.of(new DropIns("none", warmRuns, coldRuns)));
    with.addAll();
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      sides.alternate(i, DropIns::runOnce);
    }
    sides.alternate(0, DropIns::checkShown);
    for (int i = 0; i < warmRuns; i++) {
      sides.alternate(i, side -> side.warm.add(side.line, side.variables));
    }
    for (int i = 0; i < coldRuns; i++) {
      sides.alternate(i, DropIns::runCold);
    }
    judge(sides, warmRuns, coldRuns, report);
  }

  private static void judge(Sides<DropIns> sides, int warmRuns, int coldRuns, Report report) {
    DropIns with = sides.current();
    DropIns without = sides.old().orElseThrow();
    if (warmRuns > 0) {
      sides.all().forEach(side -> side.warm.print());
      double ratio = with.warm.median() / without.warm.median();
      report.atMost(MAX_WARM_RATIO, "", "warm line, three / none, medians", ratio);
    }
    if (coldRuns > 0) {
      sides.all().forEach(side -> side.cold.print());
      double millis = with.cold.median() - without.cold.median();
      report.atMost(MAX_COLD_MILLIS, "ms", "first line, three - none, medians", millis);
    }
  }

  private DropInFolder folder() throws Exception {
    return new DropInFolder(sandbox, sandbox.folder("home/.claude"));
  }

  private void addAll() throws Exception {
    var jars = new DropInJars(Image.BUILT, sandbox.folder("jars"));
    for (String name : NAMES) {
      DropInSource source = DropInSource.showing(name, name + "-on");
      Path jar = jars.build(shown.isEmpty() ? source.ofSession() : source, "1.0");
      folder().add(jar);
      shown.add(name + "-on");
    }
  }

  private void runOnce() throws Exception {
    ProcessTimings.once(line, variables);
  }

  /// A comparison says something only if the drop-ins are on the line.
  private void checkShown() throws Exception {
    List<String> command =
        List.of("/bin/sh", "-c", "exec '" + Image.BUILT.client() + "' <examples/session.json");
    String output = new String(MeasuredRun.of(command, variables).output());
    for (String text : shown) {
      if (!output.contains(text)) {
        throw new IllegalStateException("the line does not show " + text + ": " + output);
      }
    }
  }

  /// A first line, with the state of the earlier daemon, and a second one, for which the drop-ins
  /// are loaded.
  private void runCold() throws Exception {
    stop();
    cold.add(line, variables);
    Thread.sleep(SETTLE_MILLIS);
    runOnce();
  }

  /// Stops the daemon and deletes its runtime directory, so that the next line is a cold start.
  private void stop() throws Exception {
    Optional<Jvm> daemon = sandbox.daemon();
    ProcessTimings.once(List.of(Image.BUILT.client(), "daemon", "stop"), variables);
    daemon.ifPresent(Jvm::awaitEnd);
    Folders.delete(sandbox.runtime());
  }
}
