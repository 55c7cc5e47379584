import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.Durations;
import shared.Image;
import shared.Jvm;
import shared.JvmWatch;
import shared.Options;
import shared.Parallel;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.Sides;
import shared.TestSessions;

/// Twenty clients start at once without a daemon and without state. Counts the lines, the JVM
/// starts and the daemons alive at the same time. In every second round the daemon is killed while
/// it starts; the killed JVM is added to the JVM starts that a round may have.
///
/// `java benchmarks/ColdStart.java [ROUNDS] [--against IMAGE] [--limit RATIO]`, from the root of a
/// checkout whose image is built. ROUNDS is the number of rounds of each kind; 60 rounds take about
/// a minute. Short form: `java benchmarks/ColdStart.java 3`.
public final class ColdStart {
  private static final int CLIENTS = 20;
  private static final int MAX_STARTS = 2;

  private final Sandbox sandbox;
  private final List<Session> sessions;
  private final JvmWatch watch;
  private final Random random = new Random(3);
  private final Durations undisturbed = new Durations();
  private final Durations disturbed = new Durations();
  private final Durations boots = new Durations();
  private final Map<String, Integer> roundsByStarts = new TreeMap<>();
  private int fewestLines = CLIENTS;
  private int foreign;
  private int generic;
  private int maxUndisturbedStarts;
  private int maxDisturbedStarts;

  private ColdStart(Image image) throws Exception {
    this.sandbox = Sandbox.make(image);
    this.sessions = TestSessions.of(sandbox, CLIENTS).sessions();
    this.watch = new JvmWatch(sandbox.runtime());
    watch.pause(true);
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "ColdStart.java [ROUNDS]");
    int rounds = options.number(0, 60);
    var report =
        new Report(
            CLIENTS + " cold clients at once, " + rounds + " rounds, and as many disturbed ones",
            options.limit());
    Sides<ColdStart> sides = options.images().map(ColdStart::new);
    for (int i = 0; i < 2 * rounds; i++) {
      boolean isDisturbed = i % 2 == 1;
      sides.alternate(i / 2, side -> side.round(isDisturbed));
    }
    for (ColdStart side : sides.all()) {
      side.report(report);
    }
    if (sides.old().isPresent()) {
      compare(report, sides);
    }
    report.end();
  }

  private void round(boolean isDisturbed) throws Exception {
    sandbox.reset();
    watch.pause(false);
    int before = watch.lives().size();
    Thread observer = Thread.ofPlatform().start(() -> observe(before, isDisturbed));
    List<RunResult> results = Parallel.atOnce(sessions, session -> session.run(1, new Random()));
    observer.interrupt();
    observer.join();
    countStarts(
        new ArrayList<>(watch.lives().keySet()).subList(before, watch.lives().size()), isDisturbed);
    countLines(results, isDisturbed ? disturbed : undisturbed);
    watch.pause(true);
    // The daemon must not run beside the clients of the other image.
    sandbox.reset();
  }

  private void countStarts(List<Jvm> started, boolean isDisturbed) {
    long daemons = started.stream().filter(Jvm::isDaemon).count();
    String name =
        (isDisturbed ? "disturbed" : "undisturbed")
            + " rounds with %d daemons and %d one-shot JVMs"
                .formatted(daemons, started.size() - daemons);
    roundsByStarts.merge(name, 1, Integer::sum);
    if (isDisturbed) {
      maxDisturbedStarts = Math.max(maxDisturbedStarts, started.size());
    } else {
      maxUndisturbedStarts = Math.max(maxUndisturbedStarts, started.size());
    }
  }

  private void countLines(List<RunResult> results, Durations durations) {
    int lines = 0;
    for (Session session : sessions) {
      RunResult result = results.get(session.index());
      durations.add(result.millis());
      lines += result.fault().isEmpty() ? 1 : 0;
      foreign += session.foreign(result).isPresent() ? 1 : 0;
      generic += result.plain().contains("│") ? 0 : 1;
    }
    fewestLines = Math.min(fewestLines, lines);
  }

  /// Waits for the first JVM. Then kills it at a random moment of its start, or measures how long
  /// the start takes.
  private void observe(int before, boolean isDisturbed) {
    List<Jvm> seen = new ArrayList<>(watch.lives().keySet());
    while (seen.size() == before && !Thread.interrupted()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      seen = new ArrayList<>(watch.lives().keySet());
    }
    long start = System.nanoTime();
    if (seen.size() == before) {
      return;
    }
    if (isDisturbed) {
      LockSupport.parkNanos((long) (random.nextDouble() * boots.median() * 1e6));
      seen.get(before).kill();
    } else if (awaitSocket()) {
      boots.add((System.nanoTime() - start) / 1e6);
    }
  }

  private boolean awaitSocket() {
    while (!Thread.interrupted()) {
      try (DirectoryStream<Path> sockets = Files.newDirectoryStream(sandbox.runtime(), "1-*")) {
        for (Path instance : sockets) {
          if (Files.exists(instance.resolve("s"))) {
            return true;
          }
        }
      } catch (java.io.IOException missing) {
        // The first client creates the directory.
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return false;
  }

  private void report(Report report) {
    report.image(sandbox.image());
    report.figure("a line, undisturbed rounds", "%s", undisturbed);
    report.figure("a line, disturbed rounds", "%s", disturbed);
    report.figure("from the JVM's start to its socket", "%s", boots);
    roundsByStarts.forEach((name, count) -> report.figure(name, "%d", count));
    report.figure("lines that the client made itself", "%d", generic);
    report.exactly(CLIENTS, "good lines in a round, at least", fewestLines);
    report.exactly(0, "lines with data of another session", foreign);
    report.atMost(MAX_STARTS, "", "JVM starts in an undisturbed round", maxUndisturbedStarts);
    report.atMost(
        MAX_STARTS + 1,
        "",
        "JVM starts in a disturbed round, including the killed one",
        maxDisturbedStarts);
    report.atMost(1, "", "daemons alive at the same time", watch.mostDaemons());
  }

  private static void compare(Report report, Sides<ColdStart> sides) {
    report.comparison();
    report.compare("a line, undisturbed, median", "ms", sides, side -> side.undisturbed.median());
    report.compare("a line, disturbed, median", "ms", sides, side -> side.disturbed.median());
    report.compare("start to socket, median", "ms", sides, side -> side.boots.median());
    report.compareOnly("a line, undisturbed, p99", "ms", sides, side -> side.undisturbed.at(0.99));
    report.compareOnly("a line, disturbed, p99", "ms", sides, side -> side.disturbed.at(0.99));
  }
}
