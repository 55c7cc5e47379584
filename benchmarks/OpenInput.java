import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import shared.ClientProcess;
import shared.Durations;
import shared.Image;
import shared.LineCounts;
import shared.Report;
import shared.RunResult;
import shared.Sandbox;
import shared.Session;
import shared.TestSessions;

/// Measures the time from the last byte of a document to the client's exit if the host never closes
/// the input. The daemon is warm, and the last byte arrives while the client waits for it.
///
/// `java benchmarks/OpenInput.java [RUNS]`, from the root of a checkout whose image is built; 300
/// runs, 10 seconds. Short form: `java benchmarks/OpenInput.java 50`.
public final class OpenInput {
  private static final double MAX_MILLIS = 20;
  private static final int WARM_UP_RUNS = 100;

  /// Shorter than the pause after which the client continues with an incomplete document.
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private OpenInput() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    var report = new Report(runs + " documents on an input that stays open");
    try (Sandbox sandbox = Sandbox.make(Image.BUILT)) {
      Session session = TestSessions.of(sandbox, 1).sessions().getFirst();
      for (int run = 0; run < WARM_UP_RUNS; run++) {
        session.run(run, new Random());
      }
      var counts = new LineCounts();
      var answers = new Durations();
      for (int run = 0; run < runs; run++) {
        RunResult result = run(session, run);
        counts.add(session, run, result);
        answers.add(result.millis());
      }
      counts.report(report);
      report.atMost(MAX_MILLIS, "ms", "from the last byte to the exit, median", answers.median());
      report.atMost(MAX_MILLIS, "ms", "from the last byte to the exit, p99", answers.at(0.99));
      report.figure("from the last byte to the exit, max", "%.3f ms", answers.max());
    }
    report.end();
  }

  /// {@return the result of a run, whose duration starts at the last byte}
  private static RunResult run(Session session, int run) throws Exception {
    byte[] document = new String(session.document(run)).strip().getBytes();
    Process process = ClientProcess.startShell(session);
    OutputStream input = process.getOutputStream();
    input.write(document, 0, document.length - 1);
    input.flush();
    LockSupport.parkNanos(PAUSE_NANOS);
    long start = System.nanoTime();
    input.write(document, document.length - 1, 1);
    input.flush();
    return ClientProcess.end(process, start);
  }
}
