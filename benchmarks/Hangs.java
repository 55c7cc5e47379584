import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import shared.Durations;
import shared.HangingMount;
import shared.Image;
import shared.Options;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.TestSessions;

/// Measures how much sessions whose file system does not answer delay the lines of others.
///
/// Two daemons serve the same sessions. In one of them, two sessions have their project and their
/// transcript on a file system that does not answer. The lines of the other sessions alternate
/// between the daemons.
///
/// `java benchmarks/Hangs.java [LINES]`, from the root of a checkout whose image is built, as root;
/// 1,000 lines of each daemon take about a minute.
public final class Hangs {
  private static final int GOOD = 15;
  private static final int SICK = 2;
  private static final int WARM_UP = 50;
  private static final long PAUSE_NANOS = 300_000_000;
  private static final double MAX_RATIO = 2;

  private final Sandbox sandbox;
  private final List<Session> good;
  private final List<Session> sick;
  private final HangingMount mount;
  private final Durations durations = new Durations();
  private int faults;

  private Hangs() throws Exception {
    this.sandbox = Sandbox.make(Image.BUILT);
    this.good = TestSessions.of(sandbox, GOOD).sessions();
    this.mount = HangingMount.in(sandbox.folder("hanging"));
    this.sick = List.of(sick(0), sick(1));
  }

  private Session sick(int number) throws Exception {
    Session like = good.get(number);
    Path directory = Files.createDirectories(mount.root().resolve("project" + number));
    Path transcript = mount.root().resolve(number + ".jsonl");
    Files.writeString(transcript, like.reply());
    return new Session(
        GOOD + number, like.client(), directory, transcript, like.variables(), Set.of());
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Hangs.java [LINES]");
    int lines = options.number(0, 1_000);
    var report = new Report(GOOD + " sessions, " + SICK + " of others hang, " + lines + " lines");
    var calm = new Hangs();
    var disturbed = new Hangs();
    for (int run = 0; run < WARM_UP; run++) {
      calm.line(run);
      disturbed.line(run);
    }
    calm.durations.clear();
    disturbed.durations.clear();
    disturbed.mount.hang();
    var isOver = new AtomicBoolean();
    List<Thread> others = List.of(calm.runSick(isOver), disturbed.runSick(isOver));
    for (int run = 0; run < lines; run++) {
      (run % 2 == 0 ? calm : disturbed).line(run);
      (run % 2 == 0 ? disturbed : calm).line(run);
    }
    isOver.set(true);
    for (Thread other : others) {
      other.join();
    }
    calm.report(report, "undisturbed");
    disturbed.report(report, "disturbed");
    report.atMost(
        MAX_RATIO,
        "",
        "p99, disturbed / undisturbed",
        disturbed.durations.at(0.99) / calm.durations.at(0.99));
    report.end();
  }

  private void line(int run) throws Exception {
    RunResult result = good.get(run % GOOD).run(run, new Random(run));
    durations.add(result.millis());
    boolean isFresh = Session.runOf(result).equals(Optional.of(run));
    faults += result.fault().isEmpty() && isFresh ? 0 : 1;
  }

  private Thread runSick(AtomicBoolean isOver) {
    return Thread.ofPlatform().start(() -> runSickUntil(isOver));
  }

  private void runSickUntil(AtomicBoolean isOver) {
    try {
      for (int run = 0; !isOver.get(); run++) {
        sick.get(run % SICK).run(run, new Random(run));
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void report(Report report, String name) {
    report.figure("a line, " + name, "%s", durations);
    report.exactly(0, "lines that are not fresh, " + name, faults);
  }
}
