package shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Rounds in which a drop-in is added, updated and removed in a living daemon. Each round has jars
/// of its own.
public final class DropInRounds {
  private static final int WARM_UP = 20;
  private static final int MAX_CLASSES = 20;
  private static final double MAX_KIB = 1024;
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final String NAME = "acme-lamp";

  private final Sandbox sandbox;
  private final DropInFolder folder;
  private final DropInJars jars;
  private final Session session;
  private int lines;

  /// Creates rounds in an account of a sandbox.
  public DropInRounds(Sandbox sandbox) throws Exception {
    this.sandbox = sandbox;
    TestSessions sessions = TestSessions.of(sandbox, 1);
    this.session = sessions.sessions().getFirst();
    this.folder = new DropInFolder(sandbox, sessions.accounts().getFirst());
    this.jars = new DropInJars(sandbox.image(), sandbox.folder("jars"));
  }

  /// Runs the rounds and judges the growth of the daemon.
  public void run(int rounds, Report report) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      round(i);
    }
    Jvm daemon = sandbox.daemon().orElseThrow();
    long files = stateFiles();
    MetaspaceUsage before = MetaspaceUsage.of(daemon);
    for (int i = 0; i < rounds; i++) {
      round(WARM_UP + i);
    }
    MetaspaceUsage after = MetaspaceUsage.of(daemon);
    report.figure("rounds, lines", "%d, %d", rounds, lines);
    report.figure("daemon after " + WARM_UP + " rounds", "%s", before);
    report.figure("daemon after all rounds", "%s", after);
    report.atMost(MAX_CLASSES, "", "growth of loaded classes", after.classes() - before.classes());
    report.atMost(MAX_KIB, "KiB", "growth of metaspace", after.kib() - before.kib());
    report.exactly(0, "growth of files in the state directory", stateFiles() - files);
    report.figure("problems in doctor", "%d", folder.doctor().split(NAME, -1).length - 1);
  }

  private void round(int number) throws Exception {
    show("lamp-one-" + number, "1.0");
    show("lamp-two-" + number, "2.0");
    folder.remove(NAME);
    await("lamp-", false);
  }

  private void show(String text, String version) throws Exception {
    folder.add(jars.build(DropInSource.showing(NAME, text), version));
    await(text, true);
  }

  private void await(String text, boolean isShown) throws Exception {
    long start = System.nanoTime();
    while (line().contains(text) != isShown) {
      if (System.nanoTime() - start > LIMIT_NANOS) {
        throw new IOException("no line " + (isShown ? "with " : "without ") + text);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private String line() throws Exception {
    RunResult result = ClientProcess.run(session, session.document(lines++), false);
    if (!result.fault().isEmpty()) {
      throw new IOException("a line has " + result.fault());
    }
    return result.plain();
  }

  private long stateFiles() throws IOException {
    Path state = Path.of(sandbox.variables().get("STATUSLINE_STATE_DIR"));
    try (Stream<Path> files = Files.walk(state)) {
      return files.count();
    }
  }
}
