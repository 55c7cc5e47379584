import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A host that never closes the input: how long after the last byte of the document does the client
/// answer and end? A warm daemon; the last byte comes late, when the client waits for it.
///
/// `java benchmarks/OpenInput.java [RUNS]`, from the root of a checkout whose image is built; 300
/// runs, 10 seconds. Short form: `java benchmarks/OpenInput.java 50`.
public final class OpenInput {
  private static final double MOST_MILLIS = 20;
  private static final int WARM_UP = 100;

  /// Shorter than the silence after which the client goes on with what it has.
  private static final long BEFORE_THE_LAST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private OpenInput() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    var verdict = new Verdict(runs + " documents without an end of the input");
    try (Scratch scratch = Scratch.make()) {
      Session session = Cast.of(scratch, 1).sessions().getFirst();
      for (int run = 0; run < WARM_UP; run++) {
        session.run(run, new Random());
      }
      var tally = new Tally();
      var answers = new Times();
      for (int run = 0; run < runs; run++) {
        Said said = run(session, run);
        tally.add(session, run, said);
        answers.add(said.millis());
      }
      tally.report(verdict);
      verdict.atMost(MOST_MILLIS, "ms", "from the last byte to the end, median", answers.median());
      verdict.atMost(MOST_MILLIS, "ms", "from the last byte to the end, p99", answers.at(0.99));
      verdict.figure("from the last byte to the end, max", "%.3f ms", answers.most());
    }
    verdict.end();
  }

  /// {@return what it said, its time counted from the last byte on}
  private static Said run(Session session, int run) throws Exception {
    byte[] document = new String(session.document(run)).strip().getBytes();
    Process process =
        Host.start("'" + Host.PROGRAM + "'", session.variables(), session.directory());
    OutputStream input = process.getOutputStream();
    input.write(document, 0, document.length - 1);
    input.flush();
    LockSupport.parkNanos(BEFORE_THE_LAST_NANOS);
    long start = System.nanoTime();
    input.write(document, document.length - 1, 1);
    input.flush();
    return Host.end(process, start);
  }
}
