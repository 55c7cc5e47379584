import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Memory of the daemon: resident while fifteen sessions are active, and its heap after a
/// collection while a million requests go through it.
///
/// The sessions ask once a second through real clients. The requests then go over the socket
/// itself, four at a time; after every thousandth a session begins anew under another id and with
/// another transcript, as after `/clear`.
///
/// `java benchmarks/Memory.java [REQUESTS] [SECONDS]`, from the root of a checkout whose image is
/// built; 1,000,000 requests after 60 seconds, some five minutes. Short form: `java
/// benchmarks/Memory.java 50000 10`.
public final class Memory {
  private static final int SESSIONS = 15;
  private static final int AT_ONCE = 4;
  private static final int STEPS = 10;
  private static final int CLEARED_EVERY = 1_000;
  private static final double MIB = 1024;
  private static final double MOST_MIB = 80;
  private static final double MOST_GROWTH_MIB = 1;
  private static final double PER_REQUESTS = 100_000;

  private final List<Talk> talks = new ArrayList<>();
  private final Tally tally = new Tally();
  private final AtomicInteger asked = new AtomicInteger();
  private final Jvm daemon;

  private Memory(Scratch scratch, List<Session> sessions, Jvm daemon) throws IOException {
    this.daemon = daemon;
    Wire wire = new Wire(socket(scratch.runtime()));
    String buildId = wire.status().buildId();
    for (Session session : sessions) {
      talks.add(new Talk(session, wire, buildId));
    }
  }

  public static void main(String[] arguments) throws Exception {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    var verdict = new Verdict(SESSIONS + " active sessions, then " + requests + " requests");
    try (Scratch scratch = Scratch.make()) {
      Cast cast = Cast.of(scratch, SESSIONS).withCosts(scratch, "\"refreshInterval\": \"5s\"");
      var tally = new Tally();
      Pace.everySecond(cast.sessions(), seconds, Session::run, tally);
      Jvm daemon = scratch.daemon().orElseThrow();
      verdict.exactly(SESSIONS * seconds, "lines", tally.of("lines"));
      tally.report(verdict);
      verdict.atMost(MOST_MIB, "MiB", "resident, sessions active", daemon.residentKib() / MIB);
      new Memory(scratch, cast.sessions(), daemon).flood(requests, verdict);
      verdict.exactly(daemon.pid(), "process", scratch.daemon().map(Jvm::pid).orElse(0L));
    }
    verdict.end();
  }

  private static Path socket(Path runtime) throws IOException {
    try (DirectoryStream<Path> instances = Files.newDirectoryStream(runtime, "1-*")) {
      return instances.iterator().next().resolve("s");
    }
  }

  /// The first step warms it up and does not count.
  private void flood(int requests, Verdict verdict) throws Exception {
    var heap = new Heap(daemon.pid());
    List<Long> live = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      int until = (int) ((long) requests * step / STEPS);
      Together.beside(IntStream.range(0, AT_ONCE).boxed().toList(), one -> askUntil(until));
      live.add(heap.liveKib());
      verdict.figure(
          until + " requests",
          "heap after a collection %d KiB, resident %.1f MiB",
          live.getLast(),
          daemon.residentKib() / MIB);
    }
    double steps = requests / PER_REQUESTS * (STEPS - 1) / STEPS;
    double growth = (live.getLast() - live.getFirst()) / MIB / steps;
    tally.report(verdict);
    verdict.atMost(MOST_MIB, "MiB", "resident, after the requests", daemon.residentKib() / MIB);
    verdict.atMost(MOST_GROWTH_MIB, "MiB", "growth of the heap per 100,000 requests", growth);
  }

  private boolean askUntil(int until) throws Exception {
    for (int run = asked.getAndIncrement(); run < until; run = asked.getAndIncrement()) {
      Talk talk = talks.get(run % SESSIONS);
      if (run % CLEARED_EVERY == 0) {
        talk.clear(run);
      }
      tally.add(talk.session(), run, talk.ask(run));
    }
    asked.getAndDecrement();
    return true;
  }
}
