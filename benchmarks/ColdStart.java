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

/// Twenty clients at once where there is no daemon, in an empty state. How many lines, how many
/// JVMs, never two daemons? Between any two such rounds there is one more in which the daemon is
/// killed while it starts; the killed one comes on top of the JVMs that a round may start.
///
/// `java benchmarks/ColdStart.java [ROUNDS]` of each kind, from the root of a checkout whose image
/// is built; 60 rounds, about a minute. Short form: `java benchmarks/ColdStart.java 3`.
public final class ColdStart {
  private static final int CLIENTS = 20;
  private static final int MOST_STARTS = 2;

  private final Scratch scratch;
  private final List<Session> sessions;
  private final JvmWatch watch;
  private final Random random = new Random(3);
  private final Times quiet = new Times();
  private final Times disturbed = new Times();
  private final Times boots = new Times();
  private final Map<String, Integer> rounds = new TreeMap<>();
  private int fewestLines = CLIENTS;
  private int foreign;
  private int generic;
  private int mostQuietStarts;
  private int mostDisturbedStarts;

  private ColdStart(Scratch scratch, List<Session> sessions, JvmWatch watch) {
    this.scratch = scratch;
    this.sessions = sessions;
    this.watch = watch;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    var verdict =
        new Verdict(
            CLIENTS + " cold clients at once, " + rounds + " rounds, and as many disturbed ones");
    try (Scratch scratch = Scratch.make();
        JvmWatch watch = new JvmWatch(scratch.runtime())) {
      var all = new ColdStart(scratch, Cast.of(scratch, CLIENTS).sessions(), watch);
      for (int round = 0; round < 2 * rounds; round++) {
        all.round(round % 2 == 1);
      }
      all.report(verdict);
    }
    verdict.end();
  }

  private void round(boolean isDisturbed) throws Exception {
    scratch.chill();
    int before = watch.lives().size();
    Thread other = Thread.ofPlatform().start(() -> beside(before, isDisturbed));
    List<Said> all = Together.atOnce(sessions, session -> session.run(1, new Random()));
    other.interrupt();
    other.join();
    count(
        new ArrayList<>(watch.lives().keySet()).subList(before, watch.lives().size()), isDisturbed);
    judge(all, isDisturbed ? disturbed : quiet);
  }

  private void count(List<Jvm> started, boolean isDisturbed) {
    long daemons = started.stream().filter(Jvm::isDaemon).count();
    String name =
        (isDisturbed ? "disturbed" : "undisturbed")
            + " rounds with %d daemons and %d one-shot JVMs"
                .formatted(daemons, started.size() - daemons);
    rounds.merge(name, 1, Integer::sum);
    if (isDisturbed) {
      mostDisturbedStarts = Math.max(mostDisturbedStarts, started.size());
    } else {
      mostQuietStarts = Math.max(mostQuietStarts, started.size());
    }
  }

  private void judge(List<Said> all, Times times) {
    int lines = 0;
    for (Session session : sessions) {
      Said said = all.get(session.index());
      times.add(said.millis());
      lines += said.fault().isEmpty() ? 1 : 0;
      foreign += session.foreign(said).isPresent() ? 1 : 0;
      generic += said.plain().contains("│") ? 0 : 1;
    }
    fewestLines = Math.min(fewestLines, lines);
  }

  /// Waits for the first JVM; then kills it somewhere in its boot, or measures how long that takes.
  private void beside(int before, boolean isDisturbed) {
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
    } else if (waitForSocket()) {
      boots.add((System.nanoTime() - start) / 1e6);
    }
  }

  private boolean waitForSocket() {
    while (!Thread.interrupted()) {
      try (DirectoryStream<Path> sockets = Files.newDirectoryStream(scratch.runtime(), "1-*")) {
        for (Path instance : sockets) {
          if (Files.exists(instance.resolve("s"))) {
            return true;
          }
        }
      } catch (java.io.IOException notYet) {
        // The first client makes it.
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return false;
  }

  private void report(Verdict verdict) {
    verdict.figure("a line, undisturbed rounds", "%s", quiet);
    verdict.figure("a line, disturbed rounds", "%s", disturbed);
    verdict.figure("from the JVM's start to its socket", "%s", boots);
    rounds.forEach((name, count) -> verdict.figure(name, "%d", count));
    verdict.figure("lines that the client had to make itself", "%d", generic);
    verdict.exactly(CLIENTS, "good lines in a round, at least", fewestLines);
    verdict.exactly(0, "lines with what belongs to another session", foreign);
    verdict.atMost(MOST_STARTS, "", "JVM starts in an undisturbed round", mostQuietStarts);
    verdict.atMost(
        MOST_STARTS + 1,
        "",
        "JVM starts in a disturbed round, the killed one too",
        mostDisturbedStarts);
    verdict.atMost(1, "", "daemons alive at the same time", watch.mostDaemons());
  }
}
