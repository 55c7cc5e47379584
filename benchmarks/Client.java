import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shared.Folders;
import shared.HelloProgram;
import shared.Image;
import shared.Jvm;
import shared.Options;
import shared.ProcessTimings;
import shared.Report;
import shared.Sandbox;
import shared.Sides;

/// Times the client. A warm line is compared with `cat`. A cold line, without a daemon and without
/// kept state, is compared with a "hello" of the image's runtime. Cold lines are also timed with
/// the state of an earlier daemon and in a time zone with summer time.
///
/// Each run is a whole process through `sh -c`, as the host runs it. The kinds are interleaved, so
/// the ratios count. All data modules are enabled, and the repository is this checkout.
///
/// `java benchmarks/Client.java [WARM RUNS] [COLD RUNS] [--against IMAGE] [--limit RATIO]`, from
/// the root of a checkout whose image is built.
public final class Client {
  private static final List<String> CAT =
      List.of("/bin/sh", "-c", "exec cat examples/session.json");
  private static final int WARM_UP_RUNS = 500;

  /// Time for the work that a first line does not wait for.
  private static final long SETTLE_MILLIS = 500;

  private final Image image;
  private final Sandbox sandbox;
  private final Map<String, String> variables;
  private final List<String> line;
  private final List<String> hello;
  private final ProcessTimings warm;
  private final ProcessTimings cold;
  private final ProcessTimings coldWithState;
  private final ProcessTimings coldInZone;
  private final ProcessTimings hellos;

  private Client(Image image, int warmRuns, int coldRuns) throws Exception {
    this.image = image;
    this.sandbox = Sandbox.make(image);
    this.variables =
        Map.of(
            "HOME", sandbox.folder("home").toString(),
            "STATUSLINE_RUNTIME_DIR", sandbox.runtime().toString());
    this.line = List.of("/bin/sh", "-c", "exec '" + image.client() + "'");
    String java = String.join(" ", HelloProgram.command(image.folder(), sandbox.folder("hello")));
    this.hello = List.of("/bin/sh", "-c", "exec " + java);
    this.warm = new ProcessTimings("warm line", warmRuns);
    this.cold = new ProcessTimings("cold line", coldRuns);
    this.coldWithState = new ProcessTimings("cold, kept state", coldRuns);
    this.coldInZone = new ProcessTimings("cold, summer time", coldRuns);
    this.hellos = new ProcessTimings("hello", coldRuns);
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Client.java [WARM RUNS] [COLD RUNS]");
    int warmRuns = options.number(0, 200);
    int coldRuns = options.number(1, 21);
    Sides<Client> sides = options.images().map(image -> new Client(image, warmRuns, coldRuns));
    var cat = new ProcessTimings("cat", warmRuns);
    runWarm(sides, cat, warmRuns);
    runCold(sides, coldRuns);
    var report = new Report(warmRuns + " warm and " + coldRuns + " cold lines", options.limit());
    for (Client side : sides.all()) {
      report.image(side.image);
      side.print(cat);
    }
    if (sides.old().isPresent()) {
      compare(report, sides);
      report.end();
    }
  }

  private static void runWarm(Sides<Client> sides, ProcessTimings cat, int runs) throws Exception {
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      sides.alternate(i, side -> ProcessTimings.once(side.line, side.variables));
    }
    for (int i = 0; i < runs; i++) {
      sides.alternate(i, side -> side.warm.add(side.line, side.variables));
      cat.add(CAT, Map.of());
    }
    sides.alternate(0, Client::stop);
  }

  private static void runCold(Sides<Client> sides, int runs) throws Exception {
    for (int i = 0; i < runs; i++) {
      sides.alternate(i, Client::runFirstLine);
      sides.alternate(i, side -> side.hellos.add(side.hello, side.variables));
      sides.alternate(i, Client::runWithState);
      sides.alternate(i, Client::runInZone);
    }
  }

  private void runFirstLine() throws Exception {
    deleteState();
    cold.add(line, variables);
    // The daemon keeps what a line showed, so a second line stores the results of the first one.
    Thread.sleep(SETTLE_MILLIS);
    ProcessTimings.once(line, variables);
    stop();
  }

  private void runWithState() throws Exception {
    coldWithState.add(line, variables);
    stop();
  }

  private void runInZone() throws Exception {
    Map<String, String> inZone = new HashMap<>(variables);
    inZone.put("TZ", "Europe/Berlin");
    deleteState();
    coldInZone.add(line, inZone);
    stop();
  }

  private void deleteState() throws Exception {
    Folders.delete(sandbox.folder("home").resolve(".local"));
  }

  /// Stops the daemon and deletes its runtime directory, so that the next line is a cold start.
  private void stop() throws Exception {
    Optional<Jvm> daemon = sandbox.daemon();
    ProcessTimings.once(List.of(image.client(), "daemon", "stop"), variables);
    daemon
        .flatMap(jvm -> ProcessHandle.of(jvm.pid()))
        .ifPresent(process -> process.onExit().join());
    Folders.delete(sandbox.runtime());
  }

  private void print(ProcessTimings cat) {
    for (ProcessTimings timings : List.of(warm, cat, cold, hellos, coldWithState, coldInZone)) {
      timings.print();
    }
    ProcessTimings.printRatio("warm line / cat, medians", warm.median() / cat.median());
    ProcessTimings.printRatio("warm line, p99 / cat, median", warm.at(0.99) / cat.median());
    ProcessTimings.printRatio("cold line / hello, medians", cold.median() / hellos.median());
    ProcessTimings.printRatio("the same with kept state", coldWithState.median() / hellos.median());
    ProcessTimings.printRatio("the same with summer time", coldInZone.median() / hellos.median());
  }

  private static void compare(Report report, Sides<Client> sides) {
    report.comparison();
    report.compare("warm line, median", "ms", sides, side -> side.warm.median());
    report.compareOnly("warm line, p99", "ms", sides, side -> side.warm.at(0.99));
    report.compare("cold line, median", "ms", sides, side -> side.cold.median());
    report.compare("kept state, median", "ms", sides, side -> side.coldWithState.median());
    report.compare("summer time, median", "ms", sides, side -> side.coldInZone.median());
    report.compareOnly("hello, median", "ms", sides, side -> side.hellos.median());
  }
}
