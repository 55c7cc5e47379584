import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Twenty sessions ask five times a second each while the daemon is killed again and again: in its
/// boot, soon after, and every fifth time when it has served for a while. One run in ten the host
/// breaks off.
///
/// `java benchmarks/Kills.java [KILLS] [--snapshot]`, from the root of a checkout whose image is
/// built; 200 kills, some four minutes. With `--snapshot` a cost that an earlier daemon fetched
/// must be marked as old. Short form: `java benchmarks/Kills.java 15 --snapshot`.
public final class Kills {
  private static final int SESSIONS = 20;
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final double BROKEN_OFF = 0.1;
  private static final long BOOT_MILLIS = 150;
  private static final long SERVED_MILLIS = 2_500;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final double MOST_STARTS_A_KILL = 1.7;

  private final Scratch scratch;
  private final Cast cast;
  private final JvmWatch watch;
  private final OldCosts costs;
  private final Tally tally = new Tally();
  private final Times gaps = new Times();
  private final Random random = new Random(6);
  private volatile boolean isOver;

  private Kills(Scratch scratch, Cast cast, JvmWatch watch) throws IOException {
    this.scratch = scratch;
    this.cast = cast;
    this.watch = watch;
    this.costs = OldCosts.of(scratch, cast.accounts());
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    int kills =
        words.stream()
            .filter(w -> !w.startsWith("-"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(200);
    var verdict = new Verdict(kills + " kills under " + SESSIONS + " sessions");
    try (Scratch scratch = Scratch.make();
        JvmWatch watch = new JvmWatch(scratch.runtime())) {
      var all = new Kills(scratch, Cast.of(scratch, SESSIONS), watch);
      Thread killer = Thread.ofPlatform().start(() -> all.killAll(kills));
      long start = System.nanoTime();
      Together.beside(all.cast.sessions(), all::ask);
      killer.join();
      all.report(verdict, (System.nanoTime() - start) / 1e9, kills, words.contains("--snapshot"));
    }
    verdict.end();
  }

  private Boolean ask(Session session) throws Exception {
    var coin = new Random(session.index());
    long next = System.nanoTime() + coin.nextLong(PERIOD_NANOS);
    for (int run = 0; !isOver; run++) {
      LockSupport.parkNanos(next - System.nanoTime());
      // A host that was late asks at once and does not make up for what it missed.
      next = Math.max(next + PERIOD_NANOS, System.nanoTime());
      if (coin.nextDouble() < BROKEN_OFF) {
        breakOff(session, run, coin);
      } else {
        Said said = session.run(run, coin);
        tally.add(session, run, said);
        costs.add(said);
      }
    }
    return true;
  }

  /// The host tells the whole process tree to end; what it printed is dropped.
  private void breakOff(Session session, int run, Random coin) throws Exception {
    byte[] document = session.document(run);
    Process process =
        Host.start(session.variables(), session.directory(), document, coin.nextBoolean());
    LockSupport.parkNanos(coin.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
    process.descendants().forEach(ProcessHandle::destroy);
    process.toHandle().destroy();
    Host.end(process, 0);
    tally.count("broken off");
  }

  private void killAll(int kills) {
    try {
      for (int i = 0; i < kills; i++) {
        kill(i % 5 == 4 ? SERVED_MILLIS : random.nextLong(2 * BOOT_MILLIS));
        if (i % 20 == 19) {
          System.err.println(i + 1 + " kills");
        }
      }
      // The last one is followed by lines as well.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2 * SERVED_MILLIS));
    } catch (IOException unreadable) {
      unreadable.printStackTrace();
    }
    isOver = true;
  }

  private void kill(long afterMillis) throws IOException {
    long begin = System.nanoTime();
    while (scratch.daemon().isEmpty()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      if (System.nanoTime() - begin > PATIENCE_NANOS) {
        throw new IOException("no daemon came back");
      }
    }
    gaps.add((System.nanoTime() - begin) / 1e6);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(afterMillis));
    scratch
        .daemon()
        .ifPresent(
            daemon -> {
              daemon.kill();
              tally.count("kills");
            });
  }

  private void report(Verdict verdict, double seconds, int kills, boolean hasSnapshot)
      throws IOException {
    Map<Jvm, JvmWatch.Life> lives = watch.lives();
    long daemons = lives.keySet().stream().filter(Jvm::isDaemon).count();
    verdict.figure(
        "lines",
        "%d in %.0f s, %d more broken off",
        tally.of("lines"),
        seconds,
        tally.of("broken off"));
    verdict.figure("lines that the client made itself", "%d", tally.of("generic"));
    verdict.figure("JVM starts", "%d daemons, %d one-shot", daemons, lives.size() - daemons);
    verdict.figure("from a kill to the next daemon's start", "%s", gaps);
    verdict.exactly(kills, "kills", tally.of("kills"));
    tally.report(verdict);
    verdict.atMost(1, "", "daemons alive at the same time", watch.mostDaemons());
    verdict.atMost(MOST_STARTS_A_KILL, "", "JVM starts a kill", (double) lives.size() / kills);
    costs.report(verdict, lives, hasSnapshot);
  }
}
