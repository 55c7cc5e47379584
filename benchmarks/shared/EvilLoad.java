package shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sessions of one account to which evil drop-ins are added while they run.
public final class EvilLoad implements AutoCloseable {
  private static final int SESSIONS = 10;
  private static final int RUNS_PER_SECOND = 5;
  private static final int SETTLE_SECONDS = 10;
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(40);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final Sandbox sandbox;
  private final DropInFolder folder;
  private final List<Session> sessions = new ArrayList<>();
  private final Map<EvilDropIn, Path> jars = new LinkedHashMap<>();
  private final Path good;
  private final BackgroundLoad load;
  private double before;
  private double after;

  /// Builds the drop-ins and starts the sessions.
  public EvilLoad(List<EvilDropIn> evil) throws Exception {
    this.sandbox = Sandbox.make(Image.BUILT);
    TestSessions all = TestSessions.of(sandbox, SESSIONS);
    Path account = all.accounts().getFirst();
    all.sessions().forEach(session -> sessions.add(session.in(account)));
    this.folder = new DropInFolder(sandbox, account);
    var building = new DropInJars(Image.BUILT, sandbox.folder("jars"));
    for (EvilDropIn one : evil) {
      jars.put(one, building.build(one.source(), "1.0"));
    }
    this.good = building.build(EvilDropIn.GOOD, "1.0");
    this.load = new BackgroundLoad(sessions, RUNS_PER_SECOND);
  }

  /// Measures the lines before and after the drop-ins are added.
  ///
  /// @param together whether all are added at once, instead of one after the quarantine of another
  /// @param seconds length of each measurement
  public void run(boolean together, int seconds) throws Exception {
    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    before = load.p99(seconds);
    folder.add(good);
    List<EvilDropIn> evil = List.copyOf(jars.keySet());
    if (together) {
      Parallel.atOnce(evil, this::add);
    }
    for (EvilDropIn one : evil) {
      long start = System.nanoTime();
      if (!together) {
        add(one);
      }
      awaitEnd(one);
      System.err.printf("%s: %.1f s%n", one.name(), (System.nanoTime() - start) / 1e9);
    }
    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    after = load.p99(seconds);
  }

  private boolean add(EvilDropIn one) throws IOException, InterruptedException {
    if (one.name().equals(one.source().name())) {
      folder.force(jars.get(one), one.name());
    } else {
      // The command would replace the drop-in that has its id.
      folder.copy(jars.get(one), one.name());
    }
    return true;
  }

  private void awaitEnd(EvilDropIn one) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!isEnded(one)) {
      if (System.nanoTime() - start > LIMIT_NANOS) {
        System.err.println(one + " did not end:\n" + folder.list());
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isEnded(EvilDropIn one) throws IOException, InterruptedException {
    return switch (one.end()) {
      case STOPPED -> folder.list().matches("(?s).*\n" + one.name() + " +quarantined .*");
      case NAMED -> isNamed(one, folder.doctor());
      case SHOWN -> line().contains("]0;evil");
    };
  }

  private static boolean isNamed(EvilDropIn one, String doctor) {
    return doctor.contains("data module " + one.name() + ": ");
  }

  private String line() throws IOException, InterruptedException {
    Session first = sessions.getFirst();
    return ClientProcess.run(first, first.document(0), false).plain();
  }

  /// {@return the 99th percentile before the first drop-in was added, in milliseconds}
  public double before() {
    return before;
  }

  /// {@return the 99th percentile some seconds after the last quarantine, in milliseconds}
  public double after() {
    return after;
  }

  /// Judges the lines and what `doctor` reports.
  public void report(Report report) throws Exception {
    load.counts().report(report);
    report.figure("p99 before and after", "%.2f ms, %.2f ms", before, after);
    String doctor = folder.doctor();
    List<String> unnamed = new ArrayList<>();
    for (EvilDropIn one : jars.keySet()) {
      if (one.end() != EvilDropIn.End.SHOWN && !isNamed(one, doctor)) {
        unnamed.add(one.name());
      }
    }
    report.exactly(0, "drop-ins that doctor does not name " + unnamed, unnamed.size());
    boolean isShown = line().contains("lamp-on");
    report.exactly(1, "good drop-ins on the line", isShown ? 1 : 0);
  }

  @Override
  public void close() {
    load.close();
    sandbox.close();
  }
}
