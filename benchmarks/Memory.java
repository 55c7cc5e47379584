import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import shared.DaemonSocket;
import shared.DirectSession;
import shared.HeapUsage;
import shared.Image;
import shared.Jvm;
import shared.LineCounts;
import shared.Options;
import shared.Parallel;
import shared.Report;
import shared.Sandbox;
import shared.Session;
import shared.Sides;
import shared.SteadyLoad;
import shared.TestSessions;

/// Measures the daemon's memory: resident with fifteen active sessions, and the heap after a
/// garbage collection during a million requests.
///
/// The sessions first run real clients, once a second. Then the requests go to the socket directly,
/// four at a time. After every thousandth request a session restarts with another ID and another
/// transcript, as after `/clear`.
///
/// `java benchmarks/Memory.java [REQUESTS] [SECONDS] [--against IMAGE] [--limit RATIO]`, from the
/// root of a checkout whose image is built; 1,000,000 requests after 60 seconds take about five
/// minutes. Short form: `java benchmarks/Memory.java 50000 10`.
public final class Memory {
  private static final int SESSIONS = 15;
  private static final int AT_ONCE = 4;
  private static final int STEPS = 10;
  private static final int SLICE_SECONDS = 5;
  private static final int REQUESTS_PER_CLEAR = 1_000;
  private static final double MIB = 1024;
  private static final double MAX_MIB = 80;
  private static final double MAX_GROWTH_MIB = 1;
  private static final double GROWTH_REQUESTS = 100_000;

  private final Sandbox sandbox;
  private final List<Session> sessions;
  private final LineCounts runs = new LineCounts();
  private final LineCounts requests = new LineCounts();
  private final List<DirectSession> direct = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Long> liveKib = new ArrayList<>();
  private final List<Long> residentKib = new ArrayList<>();
  private Jvm daemon;
  private long activeKib;

  private Memory(Image image) throws Exception {
    this.sandbox = Sandbox.make(image);
    this.sessions =
        TestSessions.of(sandbox, SESSIONS)
            .withCosts(sandbox, "\"refreshInterval\": \"5s\"")
            .sessions();
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments, "Memory.java [REQUESTS] [SECONDS]");
    int requests = options.number(0, 1_000_000);
    int seconds = options.number(1, 60);
    var report =
        new Report(SESSIONS + " active sessions, then " + requests + " requests", options.limit());
    Sides<Memory> sides = options.images().map(Memory::new);
    int slice = sides.old().isPresent() ? Math.min(SLICE_SECONDS, seconds) : seconds;
    for (int i = 0; i < seconds / slice; i++) {
      sides.alternate(
          i, side -> SteadyLoad.everySecond(side.sessions, slice, Session::run, side.runs));
    }
    sides.alternate(0, Memory::startDirectSessions);
    for (int step = 1; step <= STEPS; step++) {
      int total = (int) ((long) requests * step / STEPS);
      sides.alternate(step, side -> side.askUntil(total));
    }
    for (Memory side : sides.all()) {
      side.report(report, seconds / slice * slice, requests);
    }
    if (sides.old().isPresent()) {
      compare(report, sides);
    }
    report.end();
  }

  private void startDirectSessions() throws IOException {
    daemon = sandbox.daemon().orElseThrow();
    activeKib = daemon.residentKib();
    var socket = new DaemonSocket(socket(sandbox.runtime()));
    String buildId = socket.status().buildId();
    for (Session session : sessions) {
      direct.add(new DirectSession(session, socket, buildId));
    }
  }

  private static Path socket(Path runtime) throws IOException {
    try (DirectoryStream<Path> instances = Files.newDirectoryStream(runtime, "1-*")) {
      return instances.iterator().next().resolve("s");
    }
  }

  /// Sends requests up to a total number, then measures the memory.
  private void askUntil(int total) throws Exception {
    Parallel.forEach(IntStream.range(0, AT_ONCE).boxed().toList(), thread -> askOnThread(total));
    liveKib.add(new HeapUsage(daemon.pid()).liveKib());
    residentKib.add(daemon.residentKib());
  }

  private boolean askOnThread(int total) throws Exception {
    for (int run = asked.getAndIncrement(); run < total; run = asked.getAndIncrement()) {
      DirectSession session = direct.get(run % SESSIONS);
      if (run % REQUESTS_PER_CLEAR == 0) {
        session.clear(run);
      }
      requests.add(session.session(), run, session.ask(run));
    }
    asked.getAndDecrement();
    return true;
  }

  private void report(Report report, int seconds, int total) throws IOException {
    report.image(sandbox.image());
    report.exactly((long) SESSIONS * seconds, "lines", runs.of("lines"));
    runs.report(report);
    report.atMost(MAX_MIB, "MiB", "resident, sessions active", activeKib / MIB);
    for (int step = 1; step <= STEPS; step++) {
      report.figure(
          (long) total * step / STEPS + " requests",
          "heap after a collection %d KiB, resident %.1f MiB",
          liveKib.get(step - 1),
          residentKib.get(step - 1) / MIB);
    }
    requests.report(report);
    report.atMost(MAX_MIB, "MiB", "resident, after the requests", residentKib.getLast() / MIB);
    report.atMost(
        MAX_GROWTH_MIB, "MiB", "growth of the heap per 100,000 requests", growthMib(total));
    report.exactly(daemon.pid(), "process", sandbox.daemon().map(Jvm::pid).orElse(0L));
  }

  /// The first step warms up the daemon and does not count.
  private double growthMib(int total) {
    double steps = total / GROWTH_REQUESTS * (STEPS - 1) / STEPS;
    return (liveKib.getLast() - liveKib.getFirst()) / MIB / steps;
  }

  /// The live heap rises and falls with the fill of the caches, so one value alone is noise.
  private double meanLiveMib() {
    return liveKib.stream().skip(1).mapToLong(Long::longValue).average().orElseThrow() / MIB;
  }

  private static void compare(Report report, Sides<Memory> sides) {
    report.comparison();
    report.compare("resident, sessions active", "MiB", sides, side -> side.activeKib / MIB);
    report.compare(
        "resident, after the requests", "MiB", sides, side -> side.residentKib.getLast() / MIB);
    report.compare("heap after a collection, mean", "MiB", sides, Memory::meanLiveMib);
    report.compareOnly(
        "a request, median", "ms", sides, side -> side.requests.durations().median());
  }
}
